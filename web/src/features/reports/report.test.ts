import { expect, it } from 'vitest';
import type { Catalog, ObjectType } from '@/engine/schema/types';
import { inSpan, openable, queryOf, readReport, regrouped, type ReportDefinition } from './report';

const won = { field: 'stage.kind', op: 'is', value: 'won' };
const definition: ReportDefinition = {
  by: [{ field: 'owner' }],
  measures: [{ key: 'n', kind: 'count', label: 'Deals' }, { key: 'at', kind: 'min', field: 'stage.position', shown: false }],
  sort: [{ measure: 'at' }, { measure: 'n', desc: true }],
  filter: won,
  period: 'closeDate',
};

it('asks the server without the words and with every order', () => {
  expect(queryOf(definition)).toEqual({
    by: [{ field: 'owner' }],
    measures: [{ key: 'n', kind: 'count' }, { key: 'at', kind: 'min', field: 'stage.position' }],
    sort: [{ measure: 'at' }, { measure: 'n', desc: true }],
    filter: won,
    limit: 200,
  });
});

it('is narrowed to a period by its own day, or compared in it, and left alone where it has none', () => {
  const month = { span: 'month' } as const;
  expect(inSpan(definition, month).filter).toEqual({ and: [won, { field: 'closeDate', op: 'within', value: month }] });
  const compare = { field: 'closeDate', span: { span: 'year' }, against: 'year' } as const;
  const compared = inSpan({ ...definition, compare }, month);
  expect(compared.compare).toEqual({ ...compare, span: month });
  expect(compared.filter).toBe(won);
  const { period: _, ...timeless } = definition;
  expect(inSpan(timeless, month)).toBe(timeless);
  expect(inSpan(definition, null)).toBe(definition);
});

it('keeps its further orders while the first stays, and drops those whose figure is gone', () => {
  const grouping = { by: [{ field: 'source' }], measures: definition.measures, sort: { measure: 'at' } };
  expect(regrouped(definition, grouping)).toEqual({ ...definition, by: [{ field: 'source' }] });
  expect(regrouped(definition, { ...grouping, measures: [{ key: 'n', kind: 'count' }] }).sort).toEqual([{ measure: 'n', desc: true }]);
  expect(regrouped(definition, { ...grouping, sort: { measure: 'n' } }).sort).toEqual([{ measure: 'n' }]);
});

it('of owned children opens those that own them', () => {
  const deal = { key: 'opportunity', fields: [{ key: 'lines', type: 'children', of: 'opportunityLine' }] } as unknown as ObjectType;
  const catalog = { objects: [deal] } as unknown as Catalog;
  const filter = { field: 'product', op: 'is', value: 'p' };
  expect(openable(catalog, 'opportunityLine', 'opportunity', filter)).toEqual({ any: 'lines', where: filter });
  expect(openable(catalog, 'opportunity', 'opportunity', filter)).toBe(filter);
});

it('reads what somebody may have written by hand', () => {
  expect(readReport({ object: 'report', id: 'r', version: 1, name: 'R', objectType: 'task', kind: 'pie', definition: {} })).toMatchObject({ kind: 'table', sharing: 'private', definition: { by: [], measures: [] } });
});
