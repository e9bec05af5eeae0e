import type { Filter, ManyFilter, Value } from '../record/types';
import type { Operator } from '../schema/types';

export interface Condition {
  field: string;
  op: Operator;
  value: Value;
  /** Chosen are those for which it does not hold. */
  not?: true;
}

export type Quantity = 'any' | 'none' | 'count';

/** How many records stand on the other side of a relation, and which of them count. */
export interface Many {
  many: string;
  quantity: Quantity;
  op: Operator;
  value: number | null;
  where: Group;
}

export type Row = Condition | Many | Group;

/** The tree as it is edited: conditions that are not whole yet may stand in it. */
export interface Group {
  join: 'and' | 'or';
  rows: Row[];
}

export const isGroup = (row: Row): row is Group => 'join' in row;

export const isMany = (row: Row): row is Many => 'many' in row;

export const needsValue = (op: Operator): boolean => op !== 'isEmpty' && op !== 'isNotEmpty';

const blank = (value: Value): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && (value.length === 0 || value.some(blank)));

/** A span from one day to another waits for both. */
const halfSpan = (value: Value): boolean => typeof value === 'object' && value !== null && 'from' in value && 'to' in value && (blank(value.from) || blank(value.to));

export const isWhole = (condition: Condition): boolean => condition.field !== '' && (!needsValue(condition.op) || !(blank(condition.value) || halfSpan(condition.value)));

export const isManyFilter = (filter: Filter): filter is ManyFilter => 'any' in filter || 'none' in filter || 'count' in filter;

export const manyPath = (filter: ManyFilter): string => ('any' in filter ? filter.any : 'none' in filter ? filter.none : filter.count);

/** A stored filter as rows to edit; what the rows cannot say (`not` of a group) is turned into what they can. */
export function toGroup(filter: Filter | null | undefined): Group {
  if (!filter) return { join: 'and', rows: [] };
  if ('and' in filter) return { join: 'and', rows: filter.and.map(toRow) };
  if ('or' in filter) return { join: 'or', rows: filter.or.map(toRow) };
  return { join: 'and', rows: [toRow(filter)] };
}

function toRow(filter: Filter): Row {
  if ('field' in filter) return { field: filter.field, op: filter.op as Operator, value: filter.value ?? null };
  if (isManyFilter(filter)) {
    const count = 'count' in filter;
    return { many: manyPath(filter), quantity: count ? 'count' : 'any' in filter ? 'any' : 'none', op: count ? (filter.op as Operator) : 'ge', value: count ? filter.value : 1, where: toGroup(filter.where) };
  }
  if ('not' in filter) return negated(filter.not);
  return toGroup(filter);
}

const OPPOSITE: Partial<Record<string, Operator>> = { is: 'isNot', isNot: 'is', in: 'notIn', notIn: 'in', isEmpty: 'isNotEmpty', isNotEmpty: 'isEmpty' };

/** Numbers of records are never missing, so their comparisons do have opposites. */
const OTHERWISE: Partial<Record<string, Operator>> = { is: 'isNot', isNot: 'is', lt: 'ge', ge: 'lt', le: 'gt', gt: 'le' };

function negated(filter: Filter): Row {
  if ('and' in filter) return { join: 'or', rows: filter.and.map(negated) };
  if ('or' in filter) return { join: 'and', rows: filter.or.map(negated) };
  if ('not' in filter) return toRow(filter.not);
  const row = toRow(filter);
  if (isGroup(row)) return row;
  if (isMany(row)) {
    if (row.quantity === 'count') return { ...row, op: OTHERWISE[row.op] ?? row.op };
    return { ...row, quantity: row.quantity === 'any' ? 'none' : 'any' };
  }
  const op = OPPOSITE[row.op];
  // a comparison has no opposite that also takes the empty ones in: it says so
  return op ? { ...row, op } : { ...row, not: true };
}

/** The rows as a filter; what is not whole yet is left out, and nothing at all is null. */
export function fromGroup(group: Group): Filter | null {
  const parts = group.rows.flatMap((row): Filter[] => {
    const part = isGroup(row) ? fromGroup(row) : isMany(row) ? fromMany(row) : fromCondition(row);
    return part ? [part] : [];
  });
  const [only] = parts;
  if (!only) return null;
  if (parts.length === 1) return only;
  return group.join === 'and' ? { and: parts } : { or: parts };
}

function fromCondition(row: Condition): Filter | null {
  if (!isWhole(row)) return null;
  const filter: Filter = needsValue(row.op) ? { field: row.field, op: row.op, value: row.value } : { field: row.field, op: row.op };
  return row.not ? { not: filter } : filter;
}

function fromMany({ many, quantity, op, value, where }: Many): Filter | null {
  const which = fromGroup(where);
  const part = which ? { where: which } : {};
  if (quantity === 'any') return { any: many, ...part };
  if (quantity === 'none') return { none: many, ...part };
  return value === null ? null : { count: many, op, value, ...part };
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
  if (isManyFilter(filter)) return filter.where ? { ...filter, where: filterToWire(filter.where) } : filter;
  return 'value' in filter ? { ...filter, value: valueToWire(filter.value) } : filter;
}
