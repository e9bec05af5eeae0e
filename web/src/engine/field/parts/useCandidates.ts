import { useQuery } from '@tanstack/react-query';
import { fieldOf, objectOf, useCatalog } from '../../schema/catalog';
import type { Catalog, Field } from '../../schema/types';
import { fetchPage } from '../../record/page';
import { keys } from '../../record/keys';
import { useFind } from '../../record/find';
import type { PageQuery, RecordData, Ref } from '../../record/types';

export interface Candidate extends Ref {
  title: string;
  hint?: string | null | undefined;
}

/** The objects a relation may point to. */
export function targetsOf(field: Field): string[] {
  return field.targets?.length ? field.targets : field.type === 'user' ? ['user'] : [];
}

/** Records to choose from: those whose title contains the text, or, before anything is typed, the first ones there are. */
export function useCandidates(field: Field, text: string, record: Partial<RecordData> | undefined, enabled: boolean): { items: Candidate[]; busy: boolean } {
  const catalog = useCatalog();
  const targets = targetsOf(field);
  const [target = ''] = targets;
  const narrowed = narrowing(catalog, field, record);
  const few = text.trim() === '' || narrowed !== null;
  const title = objectOf(catalog, target)?.title ?? 'id';
  const ordered = fieldOf(objectOf(catalog, target), 'position') ? 'position' : title;
  const query: PageQuery = { fields: [title], limit: narrowed ? 100 : 30, sort: [{ field: ordered }], ...(narrowed ? { filter: narrowed } : {}) };
  const first = useQuery({
    queryKey: [...keys.pages(target), 'candidates', query],
    queryFn: ({ signal }) => fetchPage(target, query, null, signal),
    enabled: enabled && few && target !== '',
    staleTime: 60_000,
  });
  const found = useFind(text, targets, enabled && !few);
  if (!few) return { items: (found.data ?? []).map((item) => ({ object: item.object, id: item.id, title: item.title, hint: item.subtitle })), busy: found.isFetching };
  const items = (first.data?.items ?? []).map((item) => ({ object: target, id: item.id, title: titleOf(item, title) }));
  const wanted = text.trim().toLocaleLowerCase();
  return { items: wanted ? items.filter((item) => item.title.toLocaleLowerCase().includes(wanted)) : items, busy: first.isFetching };
}

function titleOf(item: RecordData, title: string): string {
  const value = item[title];
  if (typeof value === 'string') return value;
  const display = (value as { display?: unknown } | null)?.display;
  return typeof display === 'string' ? display : item.id;
}

/** What a board is drawn within (stages within a pipeline) also bounds what may be chosen. */
function narrowing(catalog: Catalog, field: Field, record: Partial<RecordData> | undefined): PageQuery['filter'] {
  const board = record?.object ? objectOf(catalog, record.object)?.board : null;
  if (!board?.within || board.by !== field.key) return null;
  const within = record?.[board.within] as Ref | null | undefined;
  return within?.id ? { field: board.within, op: 'is', value: within.id } : null;
}
