import { describe, expect, it } from 'vitest';
import { addDays, formatDate, today } from '@/lib/format/dates';
import { firstDay, isNow, lastDay, spanOf } from './absences';

const person = { object: 'user', id: 'a' };

describe('an absence', () => {
  it('lasts from the first day to the end of the last', () => {
    const span = spanOf(today(), addDays(today(), 2));
    expect(firstDay(span)).toBe(formatDate(today()));
    expect(lastDay(span)).toBe(formatDate(addDays(today(), 2)));
    expect(isNow({ id: 'x', person, deputy: person, ...span })).toBe(true);
  });

  it('is not yet, and no more', () => {
    expect(isNow({ id: 'x', person, deputy: person, ...spanOf(addDays(today(), 1), addDays(today(), 2)) })).toBe(false);
    expect(isNow({ id: 'x', person, deputy: person, ...spanOf(addDays(today(), -3), addDays(today(), -1)) })).toBe(false);
  });
});
