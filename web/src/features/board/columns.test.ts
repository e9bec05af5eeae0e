import { describe, expect, it } from 'vitest';
import { boardColumns, keyOf, type ColumnSource } from './columns';

const stages: ColumnSource[] = [
  { key: 'p', label: 'Prospecting', kind: 'open', probability: '10' },
  { key: 'e', label: 'Engaging', kind: 'open', probability: '30' },
  { key: 'w', label: 'Won', kind: 'won', probability: '100' },
];
const groups = [
  { by: [{ object: 'stage', id: 'e', title: 'Engaging' }], measures: { n: 2, sum: '1000.00' } },
  { by: [{ object: 'stage', id: 'p', title: 'Prospecting' }], measures: { n: 1, sum: null } },
];

describe('the columns of a board', () => {
  it('keep the order of the stages, whatever order the groups came in', () => {
    expect(boardColumns(stages, groups).map((column) => column.key)).toEqual(['p', 'e', 'w']);
  });

  it('weigh the sum with the probability of the stage', () => {
    expect(boardColumns(stages, groups)[1]?.totals).toEqual({ count: 2, sum: 1000, weighted: 300 });
  });

  it('are empty, not missing, where no record is', () => {
    expect(boardColumns(stages, groups)[2]?.totals).toEqual({ count: 0, sum: 0, weighted: 0 });
  });

  it('are worth nothing where no card has a value', () => {
    expect(boardColumns(stages, groups)[0]?.totals.sum).toBe(0);
  });

  it('say nothing of a sum that was not asked for', () => {
    expect(boardColumns(stages, [{ by: ['p'], measures: { n: 1 } }])[0]?.totals.sum).toBeNull();
  });

  it('know a closed stage by its kind', () => {
    expect(boardColumns(stages, []).map((column) => column.closed)).toEqual([false, false, true]);
  });

  it('have no weight without probabilities', () => {
    expect(boardColumns([{ key: 'low', label: 'Low' }], [{ by: ['low'], measures: { n: 3, sum: '9' } }])[0]?.totals).toEqual({
      count: 3,
      sum: 9,
      weighted: null,
    });
  });
});

describe('the key of a value', () => {
  it('is the id of a reference, the option itself, or nothing', () => {
    expect([keyOf({ object: 'stage', id: 'e' }), keyOf('low'), keyOf(null)]).toEqual(['e', 'low', '']);
  });
});
