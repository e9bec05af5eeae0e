import { daysBetween, localDate } from '@/lib/format/dates';

/** What is known of a party that says how it stands with us. */
export interface Signs {
  /** Moments we were in touch, newest first. */
  touches: readonly string[];
  /** Of our promises that can be judged: kept in time, and all. */
  kept: number;
  judged: number;
  /** Our promises that are open beyond their day. */
  late: number;
}

export type Level = 'good' | 'watch' | 'poor' | 'unknown';

/** One reason: the key of its sentence, whether it speaks for the party or against it, and the numbers in it. */
export interface Reason {
  key: 'inRhythm' | 'quiet' | 'silent' | 'promisesKept' | 'promisesMissed' | 'promisesLate';
  good: boolean;
  grave: boolean;
  numbers: { days?: number; usual?: number; count?: number; of?: number };
}

export interface Health {
  level: Level;
  reasons: Reason[];
}

/** Fewer touches, and nobody can say what is usual. */
export const ENOUGH_TOUCHES = 4;
/** Fewer judged promises, and a rate says nothing. */
export const ENOUGH_PROMISES = 3;
const LATEST = 20;

/** How many days usually pass between two days of touch: the median, which one long summer does not move; null with too few. */
export function usualGap(touches: readonly string[]): number | null {
  const days = [...new Set(touches.slice(0, LATEST).map((at) => localDate(new Date(at))))].sort();
  if (days.length < ENOUGH_TOUCHES) return null;
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day)).sort((one, other) => one - other);
  const middle = Math.floor(gaps.length / 2);
  return gaps.length % 2 === 1 ? (gaps[middle] ?? null) : Math.round(((gaps[middle - 1] ?? 0) + (gaps[middle] ?? 0)) / 2);
}

function rhythm(touches: readonly string[], today: string): Reason[] {
  const usual = usualGap(touches);
  const [last] = touches;
  if (usual === null || !last) return [];
  const days = daysBetween(localDate(new Date(last)), today);
  // whoever is spoken to every day is not silent after a weekend
  const measure = Math.max(usual, 7);
  const numbers = { days, usual };
  if (days > 3 * measure) return [{ key: 'silent', good: false, grave: true, numbers }];
  if (days > 2 * measure) return [{ key: 'quiet', good: false, grave: false, numbers }];
  return [{ key: 'inRhythm', good: true, grave: false, numbers }];
}

function promises({ kept, judged, late }: Signs): Reason[] {
  const reasons: Reason[] = [];
  if (late > 0) reasons.push({ key: 'promisesLate', good: false, grave: late > 2, numbers: { count: late } });
  if (judged >= ENOUGH_PROMISES) {
    const good = kept / judged >= 0.8;
    reasons.push({ key: good ? 'promisesKept' : 'promisesMissed', good, grave: kept / judged < 0.5, numbers: { count: kept, of: judged } });
  }
  return reasons;
}

/** How a party stands with us, judged by its own rhythm and by what we kept of our promises; each reason is told. */
export function healthOf(signs: Signs, today: string): Health {
  const reasons = [...rhythm(signs.touches, today), ...promises(signs)];
  if (reasons.length === 0) return { level: 'unknown', reasons };
  if (reasons.some((reason) => reason.grave)) return { level: 'poor', reasons };
  return { level: reasons.every((reason) => reason.good) ? 'good' : 'watch', reasons };
}
