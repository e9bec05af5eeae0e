import { Button, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { RichInput } from '@/engine/field/richText/RichInput';
import { run } from '@/engine/record/execute';
import { keys } from '@/engine/record/keys';
import { fetchPage } from '@/engine/record/page';
import type { RecordData, Ref } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import css from './Account.module.css';

const USUAL = 10;

/** What stands under one's mails, and how long one may think again. */
export function MailSection() {
  const { t } = useTranslation();
  const me = useSession().user.id;
  const field = fieldOf(useObject('mailHabit'), 'signature');
  const habits = useQuery({ queryKey: [...keys.records('mailHabit'), 'all'] as const, queryFn: ({ signal }) => fetchPage('mailHabit', { limit: 200 }, null, signal).then((page) => page.items) });
  if (!field || !habits.data) return null;
  const mine = habits.data.find((one) => (one['owner'] as Ref | null)?.id === me) ?? null;
  return <Habit key={mine?.version ?? 0} habit={mine} field={field} title={t('mail.own')} />;
}

function Habit({ habit, field, title }: { habit: RecordData | null; field: Parameters<typeof RichInput>[0]['field']; title: string }) {
  const { t } = useTranslation();
  const [signature, setSignature] = useState(String(habit?.['signature'] ?? ''));
  const [delay, setDelay] = useState(Number(habit?.['delay'] ?? USUAL));
  const save = () => {
    const values = { signature: signature || null, delay };
    const command = habit
      ? ({ do: 'update', object: 'mailHabit', id: habit.id, fields: { signature: { becomes: values.signature }, delay: { becomes: delay } } } as const)
      : ({ do: 'create', object: 'mailHabit', fields: values } as const);
    void run([command], { done: t('mail.savedOwn') }).catch(() => undefined);
  };
  return (
    <section aria-labelledby="account-mail">
      <h2 id="account-mail">{title}</h2>
      <p className="quiet">{t('mail.ownText')}</p>
      <div className={css.form}>
        <RichInput field={field} label={t('mail.signature')} value={signature} onChange={(html) => setSignature(html ?? '')} />
        <NumberInput label={t('mail.delay')} value={delay} onChange={(value) => setDelay(Number(value) || 0)} min={0} max={120} />
        <div className={css.line}>
          <Button variant="default" onClick={save}>{t('mail.saveOwn')}</Button>
        </div>
      </div>
    </section>
  );
}
