import { fiscalShift, kept } from '@/lib/format/locale';
import type { Value } from '../record/types';

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscalQuarter' | 'fiscalYear';

/** A span of the calendar as a filter says it. */
export type Span = { span: Unit; offset?: number } | { last: number; unit: Unit } | { next: number; unit: Unit } | { from: Value; to: Value };

export interface RelativeDay {
  relative: 'today';
  days: number;
}

export const isRelativeDay = (value: Value): value is RelativeDay => typeof value === 'object' && value !== null && 'relative' in value;

export const isSpan = (value: Value): value is Span =>
  typeof value === 'object' && value !== null && ('span' in value || 'last' in value || 'next' in value || ('from' in value && 'to' in value));

/** The day that a moment falls on in a zone, as `2026-03-29`. */
export const dayIn = (moment: Date, zone: string): string => kept(`day${zone}`, () => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })).format(moment);

const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const written = (date: Date) => date.toISOString().slice(0, 10);

export function addDays(day: string, days: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return written(date);
}

function addMonths(firstOfMonth: string, months: number): string {
  const date = utc(firstOfMonth);
  date.setUTCMonth(date.getUTCMonth() + months);
  return written(date);
}

/** The first day of the unit that the day is in; weeks begin on Monday. */
export function firstOf(unit: Unit, day: string): string {
  const date = utc(day);
  switch (unit) {
    case 'day': return day;
    case 'week': return addDays(day, -((date.getUTCDay() + 6) % 7));
    case 'month': return `${day.slice(0, 7)}-01`;
    case 'quarter': return addMonths(`${day.slice(0, 7)}-01`, -(date.getUTCMonth() % 3));
    case 'year': return `${day.slice(0, 4)}-01-01`;
    case 'fiscalQuarter': return shifted('quarter', day);
    case 'fiscalYear': return shifted('year', day);
  }
}

/** As the unit of the calendar's year, so many months later as the company's begins. */
const shifted = (unit: Unit, day: string): string => addMonths(firstOf(unit, addMonths(`${day.slice(0, 7)}-01`, -fiscalShift())), fiscalShift());

/** So many units after the first day of one. */
export function plus(unit: Unit, first: string, units: number): string {
  switch (unit) {
    case 'day': return addDays(first, units);
    case 'week': return addDays(first, 7 * units);
    case 'month': return addMonths(first, units);
    case 'quarter': case 'fiscalQuarter': return addMonths(first, 3 * units);
    case 'year': case 'fiscalYear': return addMonths(first, 12 * units);
  }
}

export const dayOf = (value: Value, today: string): string => (isRelativeDay(value) ? addDays(today, value.days) : String(value).slice(0, 10));

/** The first day of a span, and the day after its last. */
export function daysOf(span: Span, today: string): { first: string; end: string } {
  if ('from' in span) return { first: dayOf(span.from, today), end: addDays(dayOf(span.to, today), 1) };
  if ('last' in span) {
    const first = firstOf(span.unit, today);
    return { first: plus(span.unit, first, 1 - span.last), end: plus(span.unit, first, 1) };
  }
  if ('next' in span) {
    const first = firstOf(span.unit, today);
    return { first, end: plus(span.unit, first, span.next) };
  }
  const first = plus(span.span, firstOf(span.span, today), span.offset ?? 0);
  return { first, end: plus(span.span, first, 1) };
}
