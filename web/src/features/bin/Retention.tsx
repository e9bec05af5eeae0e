import { Button, NumberInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { refresh } from '@/engine/record/optimistic';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import { binQuery, type BinState, purgeOld, retain, total } from './api';
import css from './Bin.module.css';

/** For administrators: how long the bin keeps what lies in it, and emptying it now, after a look at what would go. */
export function Retention({ bin }: { bin: BinState }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [days, setDays] = useState<number | string>(bin.retentionDays ?? '');
  const [busy, setBusy] = useState(false);
  const [would, setWould] = useState<{ days: number; going: number; staying: number; held: number } | null>(null);
  const asked = typeof days === 'number' ? days : null;
  const doing = async (work: () => Promise<void>) => {
    setBusy(true);
    await work().catch((error: unknown) => notify.bad(messageOf(error)));
    setBusy(false);
  };
  const keep = () =>
    doing(async () => {
      client.setQueryData(binQuery.queryKey, await retain(asked));
      notify.done(t('binScreen.kept'));
    });
  const look = () =>
    doing(async () => {
      const answer = await purgeOld(asked ?? 0, true);
      setWould({ days: asked ?? 0, going: total(answer.purged), staying: total(answer.kept), held: total(answer.held) });
    });
  const purge = (since: number) =>
    doing(async () => {
      const answer = await purgeOld(since, false);
      setWould(null);
      notify.done(t('binScreen.purged', { n: total(answer.purged) }));
      await refresh();
    });
  return (
    <section className={css.retention} aria-labelledby="bin-retention">
      <h2 id="bin-retention">{t('binScreen.retention')}</h2>
      <div className={css.line}>
        <NumberInput label={t('binScreen.days')} description={t('binScreen.daysText')} value={days} onChange={setDays} min={1} max={3650} allowDecimal={false} w={280} />
        <Button variant="default" loading={busy} onClick={() => void keep()}>{t('save')}</Button>
        <Button variant="default" loading={busy} onClick={() => void look()}>{t('binScreen.look')}</Button>
      </div>
      {would && (
        <div className={css.line} role="status">
          <p>{t('binScreen.would', { going: would.going, staying: would.staying })}</p>
          {would.held > 0 && <p>{t('binScreen.held', { n: would.held })}</p>}
          {would.going > 0 && <Button color="red" loading={busy} onClick={() => void purge(would.days)}>{t('binScreen.purge')}</Button>}
        </div>
      )}
    </section>
  );
}
