import { addDays, today } from '@/lib/format/dates';
import type { AgendaSearch, Span } from './address';

/** Weeks begin on Monday. */
export function mondayOf(date: string): string {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay();
  return addDays(date, day === 0 ? -6 : 1 - day);
}

/** The days a span shows; a month with the weeks it begins and ends in. */
export function daysOf(span: Span, date: string): string[] {
  if (span === 'day') return [date];
  const first = mondayOf(span === 'week' ? date : `${date.slice(0, 8)}01`);
  if (span === 'week') return Array.from({ length: 7 }, (_, day) => addDays(first, day));
  const days: string[] = [];
  for (let day = first; days.length < 28 || (day.slice(0, 7) <= date.slice(0, 7) || days.length % 7 !== 0); day = addDays(day, 1)) days.push(day);
  return days;
}

/** The date as many spans away. */
export function stepped(span: Span, date: string, by: 1 | -1): string {
  if (span !== 'month') return addDays(date, by * (span === 'day' ? 1 : 7));
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + by, 1, 12)).toISOString().slice(0, 10);
}

export const dateOf = (search: AgendaSearch) => search.date ?? today();
