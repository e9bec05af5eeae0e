import { expect, it } from 'vitest';
import type { Group } from '@/engine/record/types';
import { isLong, usualDays } from './usual';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const group = (stage: string, day: string | null, n: number): Group => ({ by: [{ object: 'stage', id: stage }, day], measures: { n } }) as unknown as Group;

it('is the median of each column, every card counted once', () => {
  const usual = usualDays([group('a', '2026-11-20', 1), group('a', '2026-11-12', 5), group('a', '2026-01-01', 2), group('b', '2026-11-21', 1)], NOW);
  expect([...usual]).toEqual([['a', 10], ['b', 1]]);
});

it('leaves out cards of which it is not known', () => {
  expect(usualDays([group('a', null, 9)], NOW).size).toBe(0);
});

it('marks a card half as old again as usual, and never within a week', () => {
  expect([isLong(16, 10), isLong(15, 10), isLong(6, 1), isLong(7, 1), isLong(100, undefined)]).toEqual([true, false, false, true, false]);
});
