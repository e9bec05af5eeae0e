import type { Filter } from '@/engine/record/types';
import type { SortKey } from '@/engine/schema/types';

/** What the address of a board says; everything in it can be sent to a colleague. */
export interface BoardSearch {
  filter?: Filter;
  sort?: SortKey[];
  by?: string;
  within?: string;
  closed?: boolean;
}

export function boardSearch(search: Record<string, unknown>): BoardSearch {
  const { filter, sort, by, within, closed } = search;
  return {
    ...(typeof filter === 'object' && filter !== null ? { filter: filter as Filter } : {}),
    ...(Array.isArray(sort) ? { sort: sort as SortKey[] } : {}),
    ...(typeof by === 'string' ? { by } : {}),
    ...(typeof within === 'string' ? { within } : {}),
    ...(closed === true ? { closed } : {}),
  };
}
