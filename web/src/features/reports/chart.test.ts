import { expect, it } from 'vitest';
import type { Groups } from '@/engine/record/types';
import { seriesOf, ticks } from './chart';
import { csvOf } from './csv';
import { reordered } from './dashboard';

it('an axis has round steps and reaches what is most', () => {
  expect(ticks(7)).toEqual([0, 2, 4, 6, 8]);
  expect(ticks(0.63)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  expect(ticks(1_153_214)).toEqual([0, 500_000, 1_000_000, 1_500_000]);
  expect(ticks(0)).toEqual([0]);
});

it('a month without records is nothing, not a gap', () => {
  const groups = { object: 'deal', more: false, groups: [{ by: ['2026-01-01'], measures: { n: 3 } }, { by: ['2026-03-01'], measures: { n: 1 }, before: { n: 4 } }] } satisfies Groups;
  const grouping = { by: [{ field: 'closeDate', bucket: 'month' as const }], measures: [{ key: 'n', kind: 'count' as const }] };
  const [line] = seriesOf(groups, grouping, 'n');
  expect(line?.points.map((point) => [point.at, point.value])).toEqual([['2026-01-01', 3], ['2026-02-01', 0], ['2026-03-01', 1]]);
  expect(seriesOf(groups, grouping, 'n', true)[0]?.points.map((point) => point.value)).toEqual([0, 0, 4]);
});

it('a second dimension is a line each, over the same axis', () => {
  const groups = { object: 'talk', more: false, groups: [{ by: ['Ana', 'call'], measures: { n: 1 } }, { by: ['Rui', 'mail'], measures: { n: 2 } }] } satisfies Groups;
  const lines = seriesOf(groups, { by: [{ field: 'owner' }, { field: 'channel' }], measures: [] }, 'n');
  expect(lines.map((line) => [line.of, line.points.map((point) => point.value)])).toEqual([['call', [1, 0]], ['mail', [0, 2]]]);
});

it('a file says numbers plainly, and nothing in it is a formula', () => {
  const groups = { object: 'deal', more: false, groups: [{ by: ['=1+1'], measures: { sum: '12.50' }, before: { sum: '-3' } }, { by: ['Łódź, "Centrum"'], measures: { sum: null } }], total: { groups: 2, measures: {}, before: {} } } satisfies Groups;
  const csv = csvOf(groups, { dimensions: ['City'], measures: [{ key: 'sum', label: 'Amount: sum' }], before: (label) => `${label} (before)`, name: (by) => String(by) });
  expect(csv.split('\r\n')).toEqual(['City,Amount: sum,Amount: sum (before)', "'=1+1,12.50,-3", '"Łódź, ""Centrum""",,']);
});

it('tiles that move are laid anew from the first that does', () => {
  const tile = (id: string) => ({ id, report: { object: 'report', id: `r-${id}` }, width: 'half' as const, heading: null });
  const { remove, add } = reordered([tile('a'), tile('b'), tile('c')], 2, 1);
  expect(remove).toEqual(['b', 'c']);
  expect(add?.map((row) => (row['report'] as { id: string }).id)).toEqual(['r-c', 'r-b']);
});
