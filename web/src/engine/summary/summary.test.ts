import { describe, expect, it } from 'vitest';
import type { Catalog, Field, ObjectType } from '@/engine/schema/types';
import { firstGrouping, groupFilter, growth, outcomePath } from './summary';

const field = (key: string, more: Partial<Field> = {}): Field => ({
  key, label: key, type: 'text', access: 'write', required: false, readOnly: false, unique: false, sortable: true, groupable: true, system: false, operators: ['is'], ...more,
});

const stage = { key: 'stage', fields: [field('kind', { type: 'select', options: [{ key: 'open', label: 'Open' }, { key: 'won', label: 'Won' }, { key: 'lost', label: 'Lost' }] })] } as unknown as ObjectType;
const deal = { key: 'deal', board: { by: 'stage', sum: 'amount' }, fields: [field('stage', { type: 'relation', targets: ['stage'] }), field('amount', { type: 'money' }), field('owner', { type: 'user' })] } as unknown as ObjectType;
const catalog: Catalog = { version: 1, locale: 'en', objects: [stage, deal] };

describe('a summary', () => {
  it('begins with owners, what they won, and which part of the closed that is', () => {
    const grouping = firstGrouping(catalog, deal);
    expect(grouping.by).toEqual([{ field: 'owner' }]);
    expect(grouping.measures.map((measure) => measure.key)).toEqual(['n', 'won', 'lost', 'wonSum', 'closed', 'rate']);
    expect(grouping.sort).toEqual({ measure: 'wonSum', desc: true });
    expect(outcomePath(catalog, deal)).toBe('stage.kind');
  });

  it('opens the records behind a group and behind a figure', () => {
    const grouping = firstGrouping(catalog, deal);
    const group = { by: [{ object: 'user', id: 'u1', title: 'Darcel' }], measures: {} };
    const owner = { field: 'owner', op: 'is', value: { object: 'user', id: 'u1', title: 'Darcel' } };
    const won = { field: 'stage.kind', op: 'is', value: 'won' };
    expect(groupFilter(grouping, group, null)).toEqual(owner);
    expect(groupFilter(grouping, group, null, grouping.measures[1])).toEqual({ and: [owner, won] });
    expect(groupFilter(grouping, group, won, grouping.measures.at(-1))).toEqual({ and: [won, owner, { field: 'stage.kind', op: 'in', value: ['won', 'lost'] }] });
  });

  it('opens what has no value, and the days of a bucket', () => {
    const byQuarter = { by: [{ field: 'owner' }, { field: 'closeDate', bucket: 'quarter' as const }], measures: [] };
    expect(groupFilter(byQuarter, { by: [null, '2017-10-01'], measures: {} }, null)).toEqual({
      and: [{ field: 'owner', op: 'isEmpty' }, { field: 'closeDate', op: 'within', value: { from: '2017-10-01', to: '2017-12-31' } }],
    });
  });

  it('opens the period that is looked at, where two are compared', () => {
    const compared = { by: [], measures: [], compare: { field: 'closeDate', span: { span: 'year', offset: 0 }, against: 'previous' as const } };
    expect(groupFilter(compared, { by: [], measures: {} }, null)).toEqual({ field: 'closeDate', op: 'within', value: { span: 'year', offset: 0 } });
  });

  it('says how much a figure has grown', () => {
    expect(growth(150, '100')).toBe(50);
    expect(growth('50', '-100')).toBe(150);
    expect(growth(5, null)).toBeNull();
  });
});
