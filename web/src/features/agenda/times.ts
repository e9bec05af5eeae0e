import { addDays, daysBetween, instantOf, localDate, localTime } from '@/lib/format/dates';
import type { Entry } from '@/engine/view/agenda';

export interface Times {
  startsAt: string;
  endsAt: string;
}

/** Days on the calendar and minutes on the clock: ten o'clock stays ten o'clock over the night when clocks are moved. */
export function shifted(moment: string, days: number, minutes = 0): string {
  const there = days === 0 ? moment : instantOf(addDays(localDate(new Date(moment)), days), localTime(new Date(moment)));
  return new Date(new Date(there).getTime() + minutes * 60_000).toISOString();
}

/** Where it stands when it begins on that day. */
export function onDay(times: Times, day: string): Times {
  const days = daysBetween(localDate(new Date(times.startsAt)), day);
  return { startsAt: shifted(times.startsAt, days), endsAt: shifted(times.endsAt, days) };
}

/** Moved by days and minutes, or only its end; nothing where it would end before it begins. */
export function nudged(entry: Entry, days: number, minutes: number, end: boolean): Times | null {
  const startsAt = end ? entry.startsAt : shifted(entry.startsAt, days, minutes);
  const endsAt = shifted(entry.endsAt, days, minutes);
  return endsAt > startsAt ? { startsAt, endsAt } : null;
}
