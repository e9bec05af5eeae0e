import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { ErrorState } from '@/ui/ErrorState';
import { CalendarForm } from './CalendarForm';
import { calendarQuery } from './calendar';

/** When the company is there, and when its year begins. */
export function CompanyCalendar() {
  const { t } = useTranslation();
  const calendar = useQuery(calendarQuery);
  return (
    <section aria-labelledby="admin-calendar">
      <h2 id="admin-calendar">{t('calendar.title')}</h2>
      <p className="quiet">{t('calendar.text')}</p>
      {calendar.isError && <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.data && <CalendarForm key={JSON.stringify(calendar.data)} calendar={calendar.data} />}
    </section>
  );
}
