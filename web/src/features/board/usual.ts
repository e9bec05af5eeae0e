import type { Group } from '@/engine/record/types';
import { keyOf } from './columns';
import { daysSince } from './due';

/** How many days cards have been in each column: the median, from how many came in on each day. */
export function usualDays(groups: Group[], now: number): Map<string, number> {
  const columns = new Map<string, { days: number; count: number }[]>();
  for (const { by, measures } of groups) {
    const days = daysSince(by[1], now);
    if (days === null) continue;
    const key = keyOf(by[0]);
    columns.set(key, [...(columns.get(key) ?? []), { days, count: Number(measures['n'] ?? 0) }]);
  }
  return new Map([...columns].map(([key, spans]) => [key, median(spans)]));
}

function median(spans: { days: number; count: number }[]): number {
  const half = spans.reduce((sum, { count }) => sum + count, 0) / 2;
  const sorted = spans.toSorted((a, b) => a.days - b.days);
  let passed = 0;
  for (const { days, count } of sorted) {
    passed += count;
    if (passed >= half) return days;
  }
  return sorted.at(-1)?.days ?? 0;
}

/** Half of all cards are older than the median: what is worth a mark is half as old again, and a week at least. */
export function isLong(days: number, usual: number | undefined): boolean {
  return usual !== undefined && days >= 7 && days > usual * 1.5;
}
