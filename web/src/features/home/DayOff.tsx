import { type ClosedDay, useWorkdays, type Workdays } from '@/engine/view/workdays';
import { addDays, formatDateExact, today } from '@/lib/format/dates';
import { useTranslation } from '@/lib/i18n/useTranslation';

/** The first day off before somebody is at work again that the week alone does not explain. */
function ahead(closed: Workdays['closed'], from: string): ClosedDay | undefined {
  const day = closed(from);
  return day?.why === 'week' ? ahead(closed, addDays(from, 1)) : day;
}

/** That nobody is at work today and why, or that more than a weekend is near; and when somebody is again. */
export function DayOff() {
  const { t } = useTranslation();
  const workdays = useWorkdays();
  const tomorrow = addDays(today(), 1);
  const off = workdays.closed(today());
  const named = off ?? ahead(workdays.closed, tomorrow);
  if (!named) return null;
  const why = named.holiday ? t(`holiday.${named.holiday}`) : t('home.off.own');
  const said = named.why === 'week' ? t('home.off.week') : off ? t('home.off.today', { why }) : t('home.off.ahead', { why, day: formatDateExact(named.date) });
  return <p className="quiet">{said} {t('home.off.next', { day: formatDateExact(workdays.openFrom(tomorrow)) })}</p>;
}
