import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { formatInstant } from '@/lib/format/dates';
import { notify } from '@/ui/notify';
import css from './Account.module.css';
import { useCalendarFeed, useMakeCalendarFeed, useRevokeCalendarFeed } from './calendarFeed';

/** The private address under which other calendars read one's agenda: made here, shown once, taken back at once. */
export function CalendarSection() {
  const { t } = useTranslation();
  const { data: feed } = useCalendarFeed();
  const make = useMakeCalendarFeed();
  const revoke = useRevokeCalendarFeed();
  const failed = (error: unknown) => notify.bad(messageOf(error));
  const address = make.data ? `${window.location.origin}${make.data.path}` : null;
  return (
    <section aria-labelledby="account-calendar">
      <h2 id="account-calendar">{t('account.calendar.title')}</h2>
      <p className="quiet">{t('account.calendar.text')}</p>
      {feed && <p>{feed.lastUsed ? t('account.calendar.used', { when: formatInstant(feed.lastUsed) }) : t('account.calendar.unused')}</p>}
      {address && feed && (
        <div className={css.codes} role="status">
          <p>{t('account.calendar.once')}</p>
          <div className={css.line}>
            <code className={css.code}>{address}</code>
            <CopyButton value={address}>{({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy}>{copied ? t('admin.copied') : t('admin.copy')}</Button>}</CopyButton>
          </div>
        </div>
      )}
      <div className={css.line}>
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate(undefined, { onError: failed })}>{feed ? t('account.calendar.anew') : t('account.calendar.make')}</Button>
        {feed && <Button variant="subtle" color="red" loading={revoke.isPending} onClick={() => revoke.mutate(undefined, { onSuccess: () => make.reset(), onError: failed })}>{t('account.calendar.revoke')}</Button>}
      </div>
    </section>
  );
}
