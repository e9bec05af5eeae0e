import { localDate, localTime } from '@/lib/format/dates';
import { kept } from '@/lib/format/locale';
import type { Entry } from '@/engine/view/agenda';

export const DAY_MINUTES = 24 * 60;
export const SNAP = 15;
/** However short, it can be read and taken hold of. */
const LEAST = 20;

/** Where an entry stands in a day: minutes from midnight on the user's clock, and its place among those at the same time. */
export interface Placed {
  entry: Entry;
  from: number;
  to: number;
  lane: number;
  lanes: number;
}

export const minutesOf = (moment: string) => {
  const [hours = 0, minutes = 0] = localTime(new Date(moment)).split(':').map(Number);
  return hours * 60 + minutes;
};

/** Whole days are those of its own zone, wherever one looks from. */
function dayOf(moment: Date, entry: Entry): string {
  const zone = entry['timeZone'];
  return entry.allDay && typeof zone === 'string' ? kept(`ag-z${zone}`, () => new Intl.DateTimeFormat('sv-SE', { timeZone: zone })).format(moment) : localDate(moment);
}

/** Does any of it lie on that day? What ends at midnight is not on the next. */
export function isOn(entry: Entry, day: string): boolean {
  const first = dayOf(new Date(entry.startsAt), entry);
  const last = dayOf(new Date(Math.max(new Date(entry.startsAt).getTime(), new Date(entry.endsAt).getTime() - 1)), entry);
  return first <= day && day <= last;
}

/** Whole days stand above the hours. */
export const isLong = (entry: Entry) => entry.allDay || new Date(entry.endsAt).getTime() - new Date(entry.startsAt).getTime() >= 86_400_000;

/** Entries of a day side by side where they overlap. */
export function placed(entries: readonly Entry[], day: string): Placed[] {
  const mine = entries
    .filter((entry) => !isLong(entry) && isOn(entry, day))
    .map((entry) => {
      const from = localDate(new Date(entry.startsAt)) === day ? minutesOf(entry.startsAt) : 0;
      const to = localDate(new Date(entry.endsAt)) === day ? minutesOf(entry.endsAt) : DAY_MINUTES;
      return { entry, from, to: Math.max(to, from + LEAST), lane: 0, lanes: 1 };
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
  let group: Placed[] = [];
  let end = 0;
  const close = () => {
    const lanes = Math.max(0, ...group.map((one) => one.lane + 1));
    for (const one of group) one.lanes = lanes;
    group = [];
  };
  for (const one of mine) {
    if (one.from >= end) close();
    const taken = new Set(group.filter((other) => other.to > one.from).map((other) => other.lane));
    while (taken.has(one.lane)) one.lane++;
    group.push(one);
    end = Math.max(group.length === 1 ? 0 : end, one.to);
  }
  close();
  return mine;
}

export const snapped = (minutes: number) => Math.round(minutes / SNAP) * SNAP;

export const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
