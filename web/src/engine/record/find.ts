import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { queryString, request } from '@/lib/api/request';
import { keys } from './keys';

export interface Found {
  object: string;
  id: string;
  title: string;
  subtitle?: string | null;
}

/** Records whose title contains the text, folded. */
const findQuery = (text: string, objects: readonly string[] = [], limit = 10) =>
  queryOptions({
    queryKey: keys.find(text, objects),
    queryFn: ({ signal }) =>
      request<{ items: Found[] }>(`/find${queryString({ q: text, objects: objects.length ? objects.join(',') : undefined, limit })}`, { signal }).then((answer) => answer.items),
    staleTime: 30_000,
  });

export function useFind(text: string, objects: readonly string[] = [], enabled = true) {
  const asked = text.trim();
  return useQuery({ ...findQuery(asked, objects), placeholderData: keepPreviousData, enabled: enabled && asked.length > 0 });
}
