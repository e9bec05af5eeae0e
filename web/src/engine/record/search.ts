import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { queryString, request } from '@/lib/api/request';
import { i18n } from '@/lib/i18n/texts';
import type { ObjectType } from '../schema/types';
import { keys } from './keys';

/** Places in a text: the first character that matches, and the one after the last. */
export type Range = [number, number];

export interface SearchItem {
  object: string;
  id: string;
  title: string;
  ranges: Range[];
  subtitle: string | null;
  updatedAt: string;
  /** What matches beside the title. */
  match: { field: string; text: string; ranges: Range[] } | null;
}

/** What the place is called in which a match stands: a field, or what is written in a file. */
export const placeOf = (object: ObjectType | undefined, field: string): string =>
  object?.fields.find((one) => one.key === field.split('.')[0])?.label ?? (object?.key === 'file' && field === 'content' ? i18n.t('files.content') : '');

export interface SearchAnswer {
  /** A type each, that of the best hit first. */
  groups: { object: string; items: SearchItem[]; more: boolean }[];
  corrections: { typed: string; taken: string }[];
}

/** Records by anything that is written in them; a search that is no longer wanted is called off. */
const searchQuery = (text: string, objects: readonly string[], limit: number) =>
  queryOptions({
    queryKey: keys.search(text, objects, limit),
    queryFn: ({ signal }) => request<SearchAnswer>(`/search${queryString({ q: text, objects: objects.length ? objects.join(',') : undefined, limit })}`, { signal }),
    staleTime: 10_000,
  });

export function useSearch(text: string, objects: readonly string[] = [], limit = 5) {
  const asked = text.trim();
  return useQuery({ ...searchQuery(asked, objects, limit), placeholderData: keepPreviousData, enabled: asked.length > 0 });
}
