import type { Filter, Value } from '../record/types';
import type { Operator } from '../schema/types';

export interface Condition {
  field: string;
  op: Operator;
  value: Value;
}

/** The tree as it is edited: conditions that are not whole yet may stand in it. */
export interface Group {
  join: 'and' | 'or';
  rows: (Condition | Group)[];
}

export const isGroup = (row: Condition | Group): row is Group => 'join' in row;

export const needsValue = (op: Operator): boolean => op !== 'isEmpty' && op !== 'isNotEmpty';

const blank = (value: Value): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && (value.length === 0 || value.some(blank)));

export const isWhole = (condition: Condition): boolean => condition.field !== '' && (!needsValue(condition.op) || !blank(condition.value));

/** A stored filter as rows to edit; what the rows cannot say (`not`) is turned into what they can. */
export function toGroup(filter: Filter | null | undefined): Group {
  if (!filter) return { join: 'and', rows: [] };
  if ('and' in filter) return { join: 'and', rows: filter.and.map(toRow) };
  if ('or' in filter) return { join: 'or', rows: filter.or.map(toRow) };
  return { join: 'and', rows: [toRow(filter)] };
}

function toRow(filter: Filter): Condition | Group {
  if ('field' in filter) return { field: filter.field, op: filter.op as Operator, value: filter.value ?? null };
  if ('not' in filter) return toRow(negate(filter.not));
  return toGroup(filter);
}

const OPPOSITE: Partial<Record<string, Operator>> = { is: 'isNot', isNot: 'is', in: 'notIn', notIn: 'in', isEmpty: 'isNotEmpty', isNotEmpty: 'isEmpty' };

function negate(filter: Filter): Filter {
  if ('and' in filter) return { or: filter.and.map(negate) };
  if ('or' in filter) return { and: filter.or.map(negate) };
  if ('not' in filter) return filter.not;
  const op = OPPOSITE[filter.op];
  // a comparison has no opposite that also takes the empty ones in: it keeps its words
  return op ? { ...filter, op } : filter;
}

/** The rows as a filter; what is not whole yet is left out, and nothing at all is null. */
export function fromGroup(group: Group): Filter | null {
  const parts = group.rows.flatMap((row): Filter[] => {
    if (isGroup(row)) {
      const inner = fromGroup(row);
      return inner ? [inner] : [];
    }
    return isWhole(row) ? [needsValue(row.op) ? { field: row.field, op: row.op, value: row.value } : { field: row.field, op: row.op }] : [];
  });
  const [only] = parts;
  if (!only) return null;
  if (parts.length === 1) return only;
  return group.join === 'and' ? { and: parts } : { or: parts };
}

/** Both hold; either may be absent. */
export function both(a: Filter | null | undefined, b: Filter | null | undefined): Filter | null {
  if (!a) return b ?? null;
  if (!b) return a;
  const parts = (filter: Filter): Filter[] => ('and' in filter ? filter.and : [filter]);
  return { and: [...parts(a), ...parts(b)] };
}

const isRef = (value: Value): value is { id: string } => typeof value === 'object' && value !== null && 'id' in value;

const valueToWire = (value: Value): Value => (Array.isArray(value) ? value.map(valueToWire) : isRef(value) ? value.id : value);

/** As the server takes it: records by their ids; the titles are only for reading back. */
export function filterToWire(filter: Filter): Filter {
  if ('and' in filter) return { and: filter.and.map(filterToWire) };
  if ('or' in filter) return { or: filter.or.map(filterToWire) };
  if ('not' in filter) return { not: filterToWire(filter.not) };
  return 'value' in filter ? { ...filter, value: valueToWire(filter.value) } : filter;
}

export function countConditions(filter: Filter | null | undefined): number {
  if (!filter) return 0;
  if ('and' in filter) return filter.and.reduce((sum, part) => sum + countConditions(part), 0);
  if ('or' in filter) return filter.or.reduce((sum, part) => sum + countConditions(part), 0);
  if ('not' in filter) return countConditions(filter.not);
  return 1;
}
