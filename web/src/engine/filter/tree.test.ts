import { describe, expect, it } from 'vitest';
import type { Filter } from '../record/types';
import { both, filterToWire, fromGroup, toGroup } from './tree';

const won: Filter = { field: 'stage.kind', op: 'is', value: 'won' };
const mine: Filter = { field: 'owner', op: 'is', value: { me: true } };

describe('a filter', () => {
  it.each<[string, Filter | null]>([
    ['nothing', null],
    ['one condition', won],
    ['both', { and: [won, mine] }],
    ['not, where there is no opposite', { not: { field: 'closeDate', op: 'within', value: { span: 'month', offset: -1 } } }],
    ['records that point here', { and: [{ any: 'task:about', where: { field: 'status', op: 'is', value: 'open' } }, { none: 'lines' }, { count: 'opportunity:account', op: 'ge', value: 2 }] }],
    ['either', { or: [won, { and: [mine, { field: 'amount', op: 'isEmpty' }] }] }],
  ])('survives being edited: %s', (_name, filter) => expect(fromGroup(toGroup(filter))).toEqual(filter));

  it('leaves out what is not whole yet', () => {
    expect(fromGroup({ join: 'and', rows: [{ field: 'amount', op: 'ge', value: null }, { field: '', op: 'is', value: 'x' }, { field: 'a', op: 'between', value: ['1', null] }] })).toBeNull();
  });

  it('says "not" with opposite operators', () => {
    expect(fromGroup(toGroup({ not: { or: [won, { field: 'amount', op: 'isEmpty' }] } }))).toEqual({
      and: [{ field: 'stage.kind', op: 'isNot', value: 'won' }, { field: 'amount', op: 'isNotEmpty' }],
    });
  });

  it('says "not" of how many there are', () => {
    expect(fromGroup(toGroup({ not: { any: 'lines' } }))).toEqual({ none: 'lines' });
    expect(fromGroup(toGroup({ not: { count: 'lines', op: 'ge', value: 2 } }))).toEqual({ count: 'lines', op: 'lt', value: 2 });
  });

  it('waits for both ends of a span', () => {
    expect(fromGroup({ join: 'and', rows: [{ field: 'closeDate', op: 'within', value: { from: '2026-01-01', to: null } }] })).toBeNull();
  });

  it('joins with another without nesting', () => {
    expect(both({ and: [won] }, mine)).toEqual({ and: [won, mine] });
    expect(both(null, mine)).toBe(mine);
    expect(both(won, null)).toBe(won);
  });

  it('sends records by their ids, and leaves "me" and relative days alone', () => {
    expect(filterToWire({ and: [mine, { field: 'account', op: 'in', value: [{ object: 'account', id: 'a1', title: 'Acme' }] }, { field: 'closeDate', op: 'ge', value: { relative: 'today', days: -7 } }] })).toEqual({
      and: [mine, { field: 'account', op: 'in', value: ['a1'] }, { field: 'closeDate', op: 'ge', value: { relative: 'today', days: -7 } }],
    });
  });
});
