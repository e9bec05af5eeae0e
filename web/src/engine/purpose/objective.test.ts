import { describe, expect, it } from 'vitest';
import type { RecordData } from '../record/types';
import { figure, filled, isCeiling, recordsOf } from './objective';
import { type Branch, treeOf } from './tree';

const objective = (values: Record<string, unknown>): RecordData => ({ object: 'objective', id: 'o', version: 1, periodFrom: '2026-10-01', periodTo: '2026-12-31', ...values });
const WON = { field: 'stage.kind', op: 'is', value: 'won' };
const WITHIN = { field: 'closeDate', op: 'within', value: { from: '2026-10-01', to: '2026-12-31' } };

describe('the records behind a figure', () => {
  it('are those of its filter within its period', () => {
    expect(recordsOf(objective({ measure: { object: 'opportunity', kind: 'count', filter: WON, date: 'closeDate' } }))).toEqual({ and: [WON, WITHIN] });
  });

  it('are all of them where nothing narrows', () => {
    expect(recordsOf(objective({ measure: { object: 'account', kind: 'count', filter: { and: [] } } }))).toBeNull();
  });

  it('are above or below the line of a ratio', () => {
    const rate = objective({ measure: { object: 'opportunity', kind: 'ratio', of: WON, to: null, date: 'closeDate' } });
    expect(recordsOf(rate, 'of')).toEqual({ and: [WON, WITHIN] });
    expect(recordsOf(rate, 'to')).toEqual(WITHIN);
  });
});

it('says a figure with its unit', () => {
  expect(figure(objective({ unit: 'EUR' }), '1234.5')).toBe('1,235 EUR');
  expect(figure(objective({ measure: { object: 'opportunity', kind: 'ratio' } }), '63.15')).toBe('63.15%');
  expect(figure(objective({}), null)).toBe('–');
});

it('fills no more than the whole bar', () => {
  expect([filled(objective({ progress: '140' })), filled(objective({ progress: '-3' })), filled(objective({}))]).toEqual([100, 0, 0]);
});

it('knows what must not be passed', () => {
  expect(isCeiling(objective({ direction: 'down', measure: { object: 'case', kind: 'count' } }))).toBe(true);
  expect(isCeiling(objective({ direction: 'down' }))).toBe(false);
});

describe('the tree', () => {
  const one = (id: string, parent?: string) => objective({ id, parent: parent ? { object: 'objective', id: parent } : null });
  const told = (branch: Branch): string => branch.objective.id + (branch.narrower.length > 0 ? `(${branch.narrower.map(told).join(' ')})` : '');

  it('has the narrower below the wider, and at the top what serves nothing that is here', () => {
    expect(treeOf([one('person', 'team'), one('team', 'company'), one('company'), one('stray', 'elsewhere')]).map(told)).toEqual(['company(team(person))', 'stray']);
  });

  it('shows each once though they go in a circle', () => {
    expect(treeOf([one('a', 'b'), one('b', 'a')]).map(told)).toEqual(['a(b)']);
  });
});
