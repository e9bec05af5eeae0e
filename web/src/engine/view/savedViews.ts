import type { Page, RecordData, Ref, Value } from '../record/types';
import type { Catalog } from '../schema/types';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../record/keys';
import { fetchPage } from '../record/page';
import type { Definition } from './definition';
import { spokenName } from './spoken';

export type Sharing = 'private' | 'team' | 'all';

export interface SavedView {
  id: string;
  version: number;
  /** In the reader's language, where it has one in it. */
  name: string;
  /** As it is kept. */
  said: string;
  object: string;
  kind: 'list' | 'board' | 'summary';
  definition: Definition;
  sharing: Sharing;
  owner: Ref | null;
}

const QUERY = { sort: [{ field: 'name' }], limit: 200 };

/** A record's own key `object` says what kind of record it is, so the view's listed type has a key of its own. */
const TARGET = 'objectType';

/** Where a view of the kind is shown. */
export function screenOf(kind: SavedView['kind']): '/o/$object' {
  return (kind === 'board' ? '/o/$object/board' : '/o/$object') as '/o/$object';
}

/** A view as it is kept, a plain record, in the shape the screens use. */
function readView(record: RecordData): SavedView {
  return {
    id: record.id,
    version: record.version,
    name: spokenName(record),
    said: String(record['name'] ?? ''),
    object: String(record[TARGET] ?? ''),
    kind: (record['kind'] as SavedView['kind'] | null) ?? 'list',
    definition: (record['definition'] as Definition | null) ?? {},
    sharing: (record['sharing'] as Sharing | null) ?? 'private',
    owner: (record['owner'] as Ref | null) ?? null,
  };
}

export function useSavedViews(): SavedView[] {
  const views = useQuery({
    queryKey: [...keys.pages('savedView'), 'all'],
    queryFn: ({ signal }) => fetchPage('savedView', QUERY, null, signal),
    select: (page: Page) => page.items.map(readView),
    staleTime: 60_000,
  });
  return views.data ?? [];
}

/** A new view as the fields of its record. */
export function viewFields(_catalog: Catalog, view: Pick<SavedView, 'name' | 'object' | 'kind' | 'definition' | 'sharing'>): Record<string, Value> {
  const { name, object, kind, definition, sharing } = view;
  return { name, kind, definition, sharing, [TARGET]: object };
}
