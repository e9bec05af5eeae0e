import type { Filter } from '@/engine/record/types';
import type { SortKey } from '@/engine/schema/types';
import type { Definition } from '@/engine/view/definition';

/** What the address of a board says; everything in it can be sent to a colleague. */
export interface BoardSearch {
  /** The saved view it began from; what else is said differs from it. */
  view?: string;
  filter?: Filter | null;
  sort?: SortKey[];
  by?: string;
  within?: string;
  closed?: boolean;
}

export function boardSearch(search: Record<string, unknown>): BoardSearch {
  const { view, filter, sort, by, within, closed } = search;
  return {
    ...(typeof view === 'string' ? { view } : {}),
    ...(typeof filter === 'object' ? { filter: filter as Filter | null } : {}),
    ...(Array.isArray(sort) ? { sort: sort as SortKey[] } : {}),
    ...(typeof by === 'string' ? { by } : {}),
    ...(typeof within === 'string' ? { within } : {}),
    ...(typeof closed === 'boolean' ? { closed } : {}),
  };
}

/** Whether the address says anything beside the view it began from. */
export function differs({ view: _view, ...rest }: BoardSearch): boolean {
  return Object.values(rest).some((part) => part !== undefined);
}

/** What the board shows: the view it began from, overlaid with what the address says differs. */
export function overlaid(search: BoardSearch, kept: Definition | undefined): BoardSearch {
  const { filter, sort, by, within, closed } = kept ?? {};
  return { ...(filter ? { filter } : {}), ...(sort ? { sort } : {}), ...(by ? { by } : {}), ...(within ? { within } : {}), ...(closed ? { closed } : {}), ...search };
}
