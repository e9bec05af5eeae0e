import { useMemo } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useRecord } from '@/engine/record/one';
import type { Ref } from '@/engine/record/types';
import { useSession } from '@/engine/session/session';
import { formatInstant } from '@/lib/format/dates';
import { useFiles } from '../files/api';
import { answerLetter, type Answering } from './answer';
import { useHabit, useSenders } from './api';
import css from './Mail.module.css';
import { MailComposer } from './MailComposer';
import { correspondentsOf, written } from './people';

interface Props {
  id: string;
  kind: Answering;
  onSent: () => void;
  onTakenBack: () => void;
}

/** A letter that begins with what it answers. */
export function AnswerComposer({ id, kind, onSent, onTakenBack }: Props) {
  const { t } = useTranslation();
  const { user } = useSession();
  const mail = useRecord('email', id).data;
  const files = useFiles('email', id).data;
  const senders = useSenders(user.id).data;
  const habit = useHabit(user.id);
  const first = useMemo(() => {
    if (!mail || !files || !senders || !habit.isFetched) return null;
    const when = formatInstant(String(mail['occurredAt']));
    const line = (role: string) => correspondentsOf(mail, role).map(written).join(', ');
    const quoting = {
      wrote: (who: string) => t('mail.wrote', { when, who }),
      forwarded: () => [t('mail.forwarded'), ...(['from', 'to', 'cc'] as const).filter((role) => line(role)).map((role) => `${t(`mail.${role}`)}: ${line(role)}`), `${t('mail.sentAt')}: ${when}`, `${t('mail.subject')}: ${String(mail['subject'] ?? '')}`],
    };
    const account = (mail['mailAccount'] as Ref | null | undefined)?.id;
    const mine = [user.email, ...senders.map((one) => String(one['address'] ?? ''))];
    const letter = answerLetter({ mail, kind, mine, signature: String(habit.data?.['signature'] ?? ''), quoting, files });
    return { ...letter, account: senders.some((one) => one.id === account) ? (account ?? null) : null };
  }, [mail, files, senders, habit.isFetched, habit.data, kind, user.email, t]);
  if (!first || !mail) return null;
  return (
    <section className={css.answer} aria-label={t(`mail.answer.${kind}`)}>
      <MailComposer about={(mail['about'] as Ref | null | undefined) ?? null} place={`${id}.${kind}`} first={first} onSent={onSent} onTakenBack={onTakenBack} />
    </section>
  );
}
