import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { keys } from './keys';
import type { Page, PageQuery } from './types';

export const fetchPage = (object: string, query: PageQuery, cursor: string | null, signal?: AbortSignal) =>
  request<Page>(`/records/${object}/query`, { method: 'POST', body: { limit: 100, ...query, cursor }, signal });

/** Pages of records by keyset; the next one is fetched when it is needed. */
export const pageQuery = (object: string, query: PageQuery) =>
  infiniteQueryOptions({
    queryKey: keys.page(object, query),
    queryFn: ({ pageParam, signal }) => fetchPage(object, query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export function usePage(object: string, query: PageQuery, enabled = true) {
  return useInfiniteQuery({ ...pageQuery(object, query), placeholderData: keepPreviousData, enabled });
}
