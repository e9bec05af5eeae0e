import type { Group } from '@/engine/record/types';

/** How a column of the board came to be: a stage (a record with a kind and a probability) or an option of a select. */
export interface ColumnSource {
  key: string;
  label: string;
  color?: string | null | undefined;
  kind?: string | null | undefined;
  probability?: string | number | null | undefined;
}

export interface ColumnTotals {
  count: number;
  sum: number | null;
  /** The sum times the stage's probability; null where the columns are not stages. */
  weighted: number | null;
}

export interface BoardColumn extends ColumnSource {
  closed: boolean;
  totals: ColumnTotals;
}

/** Columns in the order of their sources, each with the totals of its group; a column without a group is empty, not missing. */
export function boardColumns(sources: ColumnSource[], groups: Group[]): BoardColumn[] {
  const byKey = new Map(groups.map((group) => [keyOf(group.by[0]), group]));
  return sources.map((source) => ({
    ...source,
    closed: source.kind === 'won' || source.kind === 'lost',
    totals: totalsOf(source, byKey.get(source.key)),
  }));
}

export const NONE = '';

/** The key a value is grouped under: an option's key, a reference's id, or nothing. */
export function keyOf(value: unknown): string {
  if (value === null || value === undefined) return NONE;
  if (typeof value === 'object') return String((value as { id?: unknown }).id ?? NONE);
  return String(value);
}

function totalsOf(source: ColumnSource, group: Group | undefined): ColumnTotals {
  const asked = !group || 'sum' in group.measures;
  // of cards without a value the sum is nothing, which is a sum too
  const sum = asked ? (numberOf(group?.measures['sum']) ?? 0) : null;
  return { count: numberOf(group?.measures['n']) ?? 0, sum, weighted: weigh(source, sum) };
}

function weigh(source: ColumnSource, sum: number | null): number | null {
  const probability = numberOf(source.probability);
  return probability === null || sum === null ? null : (sum * probability) / 100;
}

function numberOf(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
