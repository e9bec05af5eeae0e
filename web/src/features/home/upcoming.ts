import type { Entry } from '@/engine/view/agenda';

const MOST = 3;

/** What is on or still to come, the next first; whole days after what has its hour. */
export function upcoming(entries: readonly Entry[], now: number): Entry[] {
  return entries
    .filter((entry) => new Date(entry.endsAt).getTime() > now)
    .toSorted((a, b) => Number(a.allDay) - Number(b.allDay) || a.startsAt.localeCompare(b.startsAt))
    .slice(0, MOST);
}
