import { Button } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { formatInstant, formatRelative } from '@/lib/format/dates';
import { notify } from '@/ui/notify';
import { Tag } from '@/ui/Tag';
import { type Seat, useEndSessions, useSeats } from './account';
import css from './Account.module.css';

/** Where one is signed in; what one does not know is ended. */
export function SessionsSection() {
  const { t } = useTranslation();
  const seats = useSeats();
  const end = useEndSessions();
  const nameOf = (seat: Seat) => (seat.browser && seat.system ? t('account.sessions.on', { browser: seat.browser, system: seat.system }) : (seat.browser ?? seat.system ?? t('account.sessions.unknown')));
  const stop = (id: string | null) => end.mutate(id, { onSuccess: () => notify.done(t('account.sessions.ended')), onError: (error) => notify.bad(messageOf(error)) });
  return (
    <section aria-labelledby="account-sessions">
      <h2 id="account-sessions">{t('account.sessions.title')}</h2>
      <p className="quiet">{t('account.sessions.text')}</p>
      {seats.isError && <p role="alert" className={css.problem}>{messageOf(seats.error)}</p>}
      <ul className={css.seats}>
        {seats.data?.map((seat) => (
          <li key={seat.id}>
            <div>
              <strong>{nameOf(seat)}</strong> {seat.current && <Tag colour="green" label={t('account.sessions.here')} />}
              <span className="quiet">{[seat.address, t('account.sessions.since', { when: formatInstant(seat.createdAt) }), t('account.sessions.seen', { when: formatRelative(seat.lastSeen) })].filter(Boolean).join(' · ')}</span>
            </div>
            {!seat.current && <Button size="compact-sm" variant="default" aria-label={t('account.sessions.endOne', { name: nameOf(seat) })} disabled={end.isPending} onClick={() => stop(seat.id)}>{t('account.sessions.end')}</Button>}
          </li>
        ))}
      </ul>
      {(seats.data?.length ?? 0) > 1 && <Button variant="default" loading={end.isPending} onClick={() => stop(null)}>{t('account.sessions.endOthers')}</Button>}
    </section>
  );
}
