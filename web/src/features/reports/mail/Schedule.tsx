import { Button } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import { useRecord } from '@/engine/record/one';
import type { Ref } from '@/engine/record/types';
import { useSession } from '@/engine/session/session';
import { mute, unmute, useMuted } from '@/engine/view/muted';
import css from './Mail.module.css';
import { readersOf, scheduleWords } from './schedule';

const KIND = 'reportSchedule';

/** One sending: whoever made it stops it, whoever is sent it says that they want it no more. */
export function Schedule({ id }: { id: string }) {
  const { t } = useTranslation();
  const me = useSession().user.id;
  const schedule = useRecord(KIND, id).data;
  const muted = useMuted(me) ?? [];
  if (!schedule || schedule['deletedAt']) return null;
  const readers = readersOf(schedule);
  const owner = schedule['owner'] as Ref | null;
  const said = scheduleWords(schedule);
  const mine = muted.filter((one) => one.kind === KIND && one.about?.id === id);
  const stop = () => run([{ do: 'delete', object: KIND, id }], { done: t('reports.mail.stopped', { when: said }) });
  const leave = () => mute(KIND, t('reports.mail.left'), { object: KIND, id });
  const quietly = (deed: () => Promise<unknown>) => void deed().catch(() => undefined);
  return (
    <li className={css.schedule}>
      <div>
        <p>{said}</p>
        <p className="quiet">{t('reports.mail.to', { names: readers.map((who) => who.title ?? '').join(', ') })}</p>
      </div>
      {owner?.id === me && <Button variant="default" size="compact-sm" aria-label={t('reports.mail.stopOf', { when: said })} onClick={() => quietly(stop)}>{t('reports.mail.stop')}</Button>}
      {owner?.id !== me && readers.some((who) => who.id === me) && (mine.length > 0
        ? <Button variant="default" size="compact-sm" onClick={() => quietly(() => unmute(mine, t('reports.mail.back')))}>{t('reports.mail.again')}</Button>
        : <Button variant="default" size="compact-sm" onClick={() => quietly(leave)}>{t('reports.mail.leave')}</Button>)}
    </li>
  );
}
