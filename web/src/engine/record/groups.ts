import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { keys } from './keys';
import type { Groups, GroupsQuery } from './types';

/** Counts, sums and ratios by group; money sums are in the base currency. */
export const groupsQuery = (object: string, query: GroupsQuery) =>
  queryOptions({
    queryKey: keys.groups(object, query),
    queryFn: ({ signal }) => request<Groups>(`/records/${object}/groups`, { method: 'POST', body: query, signal }),
  });

export function useGroups(object: string, query: GroupsQuery, enabled = true) {
  return useQuery({ ...groupsQuery(object, query), placeholderData: keepPreviousData, enabled });
}
