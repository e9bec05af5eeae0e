import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { filterToWire } from '@/engine/filter/tree';
import type { Filter, PageQuery, SortKeyed } from '@/engine/record/types';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import type { Catalog, ObjectType } from '@/engine/schema/types';
import type { Grouping } from '@/engine/view/definition';
import type { ListSearch } from '@/engine/view/listSearch';
import { type SavedView, useSavedViews } from '@/engine/view/savedViews';

export interface ListState {
  object: ObjectType;
  view: SavedView | undefined;
  kind: 'list' | 'summary';
  columns: string[];
  widths: Record<string, number>;
  filter: Filter | null;
  sort: SortKeyed[];
  group: Grouping | undefined;
  bin: boolean;
  /** Something differs from the saved view (or, without one, from the plain list). */
  changed: boolean;
  change: (part: Partial<ListSearch>) => void;
}

/** What the address says when nothing differs from the view. */
export const PLAIN = { columns: undefined, filter: undefined, sort: undefined, group: undefined, kind: undefined } as never as Partial<ListSearch>;

/** The title first, then the chosen fields this reader may still see. */
function shownColumns(catalog: Catalog, object: ObjectType, chosen: readonly string[]): string[] {
  const known = chosen.filter((path) => path !== object.title && resolvePath(catalog, object, path));
  return [object.title, ...new Set(known)];
}

/** What the list shows: the saved view, overlaid with what the address says differs. */
export function useListState(object: ObjectType): ListState {
  const search = useSearch({ from: '/inside/o/$object' }) as ListSearch;
  const { object: key } = useParams({ from: '/inside/o/$object' });
  const navigate = useNavigate();
  const catalog = useCatalog();
  const view = useSavedViews().find((each) => each.id === search.view && each.object === key);
  const change = useCallback(
    (part: Partial<ListSearch>) => void navigate({ to: '/o/$object', params: { object: key }, search: (before: Record<string, unknown>) => ({ ...before, ...part }), replace: true } as never),
    [navigate, key],
  );
  return useMemo(() => {
    const kept = view?.definition ?? {};
    return {
      object,
      view,
      kind: search.kind ?? (view?.kind === 'summary' ? 'summary' : 'list'),
      columns: shownColumns(catalog, object, search.columns ?? kept.columns ?? object.listColumns),
      widths: kept.widths ?? {},
      filter: search.filter === undefined ? (kept.filter ?? null) : search.filter,
      sort: search.sort ?? kept.sort ?? object.defaultSort,
      group: search.group ?? kept.group,
      bin: search.bin ?? false,
      changed: [search.columns, search.filter, search.sort, search.group, search.kind].some((part) => part !== undefined),
      change,
    };
  }, [object, view, search, catalog, change]);
}

/** What the server is asked for: the columns, and what drawing and editing them needs besides. */
export function listQuery(state: Pick<ListState, 'object' | 'columns' | 'filter' | 'sort' | 'bin'>): PageQuery {
  const { object, columns, filter, sort, bin } = state;
  const within = object.board?.within && columns.includes(object.board.by) ? [object.board.within] : [];
  return {
    fields: [...new Set([...columns, ...within])],
    sort,
    ...(filter ? { filter: filterToWire(filter) } : {}),
    ...(bin ? { deleted: true } : {}),
  };
}
