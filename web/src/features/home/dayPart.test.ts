import { expect, it } from 'vitest';
import { dayPart } from './dayPart';

it('one greets by the hour', () => {
  expect([4, 5, 11, 12, 18, 19].map(dayPart)).toEqual(['evening', 'morning', 'morning', 'afternoon', 'afternoon', 'evening']);
});
