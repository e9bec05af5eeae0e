export type Due = 'late' | 'today' | 'ahead' | 'none';

const DAY = 86_400_000;

/** How a next step stands: a deal without one is as telling as one whose day has passed. */
export function dueOf(date: unknown, today: string): Due {
  if (typeof date !== 'string' || date === '') return 'none';
  if (date < today) return 'late';
  return date === today ? 'today' : 'ahead';
}

/** Whole days since a moment; null where it is not known. */
export function daysSince(at: unknown, now: number): number | null {
  if (typeof at !== 'string') return null;
  const then = Date.parse(at);
  return Number.isNaN(then) ? null : Math.max(0, Math.floor((now - then) / DAY));
}

/** After so many days without a change a card is marked as stale. */
export const STALE_AFTER = 21;
