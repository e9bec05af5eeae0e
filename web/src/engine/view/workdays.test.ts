import { expect, it } from 'vitest';
import { workdaysOf } from './workdays';

const week = (date: string) => ({ date, why: 'week' as const, holiday: null });
const { closed, openFrom } = workdaysOf([week('2026-11-28'), week('2026-11-29'), { date: '2026-12-01', why: 'holiday', holiday: 'restoration' }]);

it('goes on to the day on which somebody is there', () => {
  expect(['2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01'].map(openFrom)).toEqual(['2026-11-27', '2026-11-30', '2026-11-30', '2026-12-02']);
});

it('knows why nobody is', () => {
  expect(closed('2026-12-01')?.holiday).toBe('restoration');
  expect(closed('2026-11-30')).toBeUndefined();
});
