import type { Filter, SortKeyed } from '../record/types';
import type { Grouping } from './definition';

/** What the address of a list says: the saved view it began from, and what differs from it. */
export interface ListSearch {
  view?: string;
  kind?: 'list' | 'summary';
  columns?: string[];
  filter?: Filter | null;
  sort?: SortKeyed[];
  group?: Grouping;
  /** The bin instead of the living. */
  bin?: boolean;
}

const isShape = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads an address somebody may have written by hand: what makes no sense is left out. */
export function readListSearch(search: Record<string, unknown>): ListSearch {
  const { view, kind, columns, filter, sort, group, bin } = search;
  return {
    ...(typeof view === 'string' ? { view } : {}),
    ...(kind === 'list' || kind === 'summary' ? { kind } : {}),
    ...(Array.isArray(columns) && columns.every((key) => typeof key === 'string') ? { columns } : {}),
    ...(filter === null || isShape(filter) ? { filter: filter as Filter | null } : {}),
    ...(Array.isArray(sort) && sort.every((key) => isShape(key) && typeof key['field'] === 'string') ? { sort: sort as SortKeyed[] } : {}),
    ...(isShape(group) && Array.isArray(group['by']) && Array.isArray(group['measures']) ? { group: group as unknown as Grouping } : {}),
    ...(bin === true ? { bin } : {}),
  };
}
