import { describe, expect, it } from 'vitest';
import type { RecordData } from '@/engine/record/types';
import { boardColumns } from './columns';
import { distribute, worthOf } from './distribute';

const columns = boardColumns(
  [
    { key: 'p', label: 'Prospecting', kind: 'open', probability: '10' },
    { key: 'e', label: 'Engaging', kind: 'open', probability: '50' },
  ],
  [
    { by: [{ object: 'stage', id: 'p' }], measures: { n: 2, sum: '300' } },
    { by: [{ object: 'stage', id: 'e' }], measures: { n: 1, sum: '50' } },
  ],
);

const card = (id: string, stage: string, base = '100'): RecordData => ({ object: 'opportunity', id, version: 1, stage: { object: 'stage', id: stage }, amount: { amount: base, currency: 'USD', base } });
const ids = (dealt: ReturnType<typeof distribute>) => dealt.map(({ cards }) => cards.map((each) => each.id));

describe('cards', () => {
  it('lie where their value says', () => {
    expect(ids(distribute(columns, [[card('1', 'p'), card('2', 'p')], [card('3', 'e')]], 'stage', 'amount'))).toEqual([['1', '2'], ['3']]);
  });

  it('show on top of the column they were just moved to, with its totals', () => {
    const dealt = distribute(columns, [[card('1', 'e'), card('2', 'p')], [card('3', 'e')]], 'stage', 'amount');
    expect(ids(dealt)).toEqual([['2'], ['1', '3']]);
    expect(dealt[0]?.column.totals).toEqual({ count: 1, sum: 200, weighted: 20 });
    expect(dealt[1]?.column.totals).toEqual({ count: 2, sum: 150, weighted: 75 });
  });

  it('leave the board when moved to a column that is not shown', () => {
    const dealt = distribute(columns, [[card('1', 'won')], [card('3', 'e')]], 'stage', 'amount');
    expect(ids(dealt)).toEqual([[], ['3']]);
    expect(dealt[0]?.column.totals.count).toBe(1);
  });

  it('are never shown twice while both pages are being asked again', () => {
    expect(ids(distribute(columns, [[card('1', 'e')], [card('1', 'e')]], 'stage', 'amount'))).toEqual([[], ['1']]);
  });
});

describe('the worth of a card', () => {
  it('is in the base currency', () => {
    expect(worthOf({ amount: '10', currency: 'EUR', base: '12' })).toBe(12);
    expect(worthOf(null)).toBe(0);
  });
});
