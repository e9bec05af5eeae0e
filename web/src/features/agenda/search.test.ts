import { expect, it } from 'vitest';
import { readAgendaSearch } from './address';
import { daysOf, mondayOf, stepped } from './search';

it('shows whole weeks of a month, from Monday', () => {
  const days = daysOf('month', '2026-11-22');
  expect([days[0], days.at(-1), days.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
  expect(daysOf('month', '2027-02-10')).toHaveLength(28);
  expect(daysOf('week', '2026-11-22')[0]).toBe('2026-11-16');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
});

it('steps by what it shows', () => {
  expect([stepped('day', '2026-03-01', -1), stepped('week', '2026-12-28', 1), stepped('month', '2026-01-31', 1)]).toEqual(['2026-02-28', '2027-01-04', '2026-02-01']);
});

it('takes nothing from the address that is none of it', () => {
  expect(readAgendaSearch({ span: 'decade', date: 'soon', people: 'x' })).toEqual({});
});
