import { kept, timeZone, written } from './locale';

const DAY = 86_400_000;

/** A calendar date has no zone; noon UTC keeps it on its day everywhere. */
const noon = (date: string) => new Date(`${date}T12:00:00Z`);

export function formatDate(date: string): string {
  const thisYear = date.startsWith(String(new Date().getFullYear()));
  return kept(thisYear ? 'd' : 'dy', (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC', ...(thisYear ? {} : { year: 'numeric' }) })).format(noon(date));
}

export function formatDateExact(date: string): string {
  return kept('dx', (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })).format(noon(date));
}

/** Day, month and year in numbers, in the order written here. */
export function formatDateNumeric(date: string): string {
  return kept('dn', (locale) => new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })).format(noon(date));
}

const zoned = (): Intl.DateTimeFormatOptions => {
  const zone = timeZone();
  return zone ? { timeZone: zone } : {};
};

export function formatInstant(instant: string): string {
  return kept('i', (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zoned() })).format(new Date(instant));
}

export function formatInstantExact(instant: string): string {
  return kept('ix', (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', ...zoned() })).format(new Date(instant));
}

/** Day and hour as short as they can be: the year only where it is another. */
export function formatMoment(instant: string): string {
  const moment = new Date(instant);
  const thisYear = localDate(moment).startsWith(today().slice(0, 4));
  return kept(thisYear ? 'm' : 'my', (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', ...(thisYear ? {} : { year: 'numeric' }), ...zoned() })).format(moment);
}

/** "3 days ago", "in 2 hours"; past a month the date says more. */
export function formatRelative(instant: string, now: number = Date.now()): string {
  const distance = new Date(instant).getTime() - now;
  const size = Math.abs(distance);
  const relative = kept('r', (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' }));
  if (size < 60_000) return relative.format(0, 'second');
  if (size < 3_600_000) return relative.format(Math.trunc(distance / 60_000), 'minute');
  if (size < DAY) return relative.format(Math.trunc(distance / 3_600_000), 'hour');
  if (size < 31 * DAY) return relative.format(Math.trunc(distance / DAY), 'day');
  return kept('rd', (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zoned() })).format(new Date(instant));
}

/** Today's date where the user is. */
export function today(): string {
  return localDate(new Date());
}

/** The date of a moment, where the user is. */
export function localDate(moment: Date): string {
  return kept('ld', () => new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', ...zoned() })).format(moment);
}

export function localTime(moment: Date): string {
  return kept('lt', () => new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', ...zoned() })).format(moment);
}

/** The moment at which the clocks where the user is show that date and time. */
export function instantOf(date: string, time: string): string {
  const wall = new Date(`${date}T${time}:00Z`).getTime();
  let guess = wall;
  // the offset depends on the moment sought: two rounds settle it
  for (let round = 0; round < 2; round++) {
    const shown = new Date(guess);
    guess += wall - new Date(`${localDate(shown)}T${localTime(shown)}:00Z`).getTime();
  }
  return new Date(guess).toISOString();
}

export function addDays(date: string, days: number): string {
  return new Date(noon(date).getTime() + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / DAY);
}

function order(locale: string): string[] {
  return new Intl.DateTimeFormat(locale).formatToParts(new Date()).map((part) => part.type).filter((type) => type === 'day' || type === 'month' || type === 'year');
}

/** What a person typed as a date: ISO, the local order with or without the year, or `+7` days from today. Null for nothing, undefined for nonsense. */
export function parseDate(text: string, locale: string = written(), now: string = today()): string | null | undefined {
  const bare = text.trim();
  if (bare === '') return null;
  if (/^[+-]\d{1,4}$/.test(bare)) return addDays(now, Number(bare));
  const numbers = bare.match(/\d+/g) ?? [];
  if (/[^\d\s./-]/.test(bare) || numbers.length < 2 || numbers.length > 3) return undefined;
  const iso = numbers[0]?.length === 4;
  const places = iso ? ['year', 'month', 'day'] : order(locale).filter((place) => numbers.length === 3 || place !== 'year');
  const at = (place: string) => numbers[places.indexOf(place)];
  let year = at('year') ?? now.slice(0, 4);
  if (year.length === 2) year = `20${year}`;
  const date = `${year.padStart(4, '0')}-${(at('month') ?? '').padStart(2, '0')}-${(at('day') ?? '').padStart(2, '0')}`;
  const real = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : undefined;
}
