import { expect, it } from 'vitest';
import { atWork, dayPart } from './dayPart';

it('one greets by the hour', () => {
  expect([4, 5, 11, 12, 18, 19].map(dayPart)).toEqual(['evening', 'morning', 'morning', 'afternoon', 'afternoon', 'evening']);
});

it('knows the weekend', () => {
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(atWork)).toEqual([true, false, false, true]);
});
