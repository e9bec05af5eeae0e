import { expect, it } from 'vitest';
import { bestOf, suggested } from './best';

const weigh = (...values: number[]) => values.map((value, of) => ({ of, value }));

it('takes a fifth of those who bring something, the best first', () => {
  const best = bestOf(weigh(10, 0, 50, 5, 20, 15));
  expect(best.few).toEqual([{ of: 2, value: 50 }]);
  expect([best.all, best.brought, best.whole]).toEqual([5, 50, 100]);
});

it('counts one of few as one', () => expect(bestOf(weigh(7, 3)).few).toHaveLength(1));

it('has nobody where nobody brings anything', () => expect(bestOf(weigh(0, 0))).toEqual({ few: [], all: 0, brought: 0, whole: 0 }));

it.each([
  [[100, 100, 100, 100], 110],
  [[1, 900_000, 1_000_000, 1_100_000, 1_200_000], 1_200_000],
  [[3], 4],
  [[], null],
  [[0, 0], null],
])('of %j it suggests %s', (quarters, wanted) => expect(suggested(quarters)).toBe(wanted));
