import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryString, request } from '@/lib/api/request';
import { keys } from './keys';
import type { HistoryLine, TimelineItem } from './types';

interface Slice<T> {
  items: T[];
  next: string | null;
}

/** What happened with and around a record, newest first; of some kinds, or of all. */
export const timelineQuery = (object: string, id: string, kinds: readonly string[] = []) =>
  infiniteQueryOptions({
    queryKey: keys.timeline(object, id, kinds),
    queryFn: ({ pageParam, signal }) =>
      request<Slice<TimelineItem>>(`/records/${object}/${id}/timeline${queryString({ kinds: kinds.length ? kinds.join(',') : undefined, cursor: pageParam, limit: 50 })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export function useTimeline(object: string, id: string, kinds: readonly string[] = []) {
  return useInfiniteQuery({ ...timelineQuery(object, id, kinds), placeholderData: keepPreviousData });
}

/** The changes of the record's own fields, newest first. */
export const historyQuery = (object: string, id: string) =>
  infiniteQueryOptions({
    queryKey: keys.history(object, id),
    queryFn: ({ pageParam, signal }) => request<Slice<HistoryLine>>(`/records/${object}/${id}/history${queryString({ cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export function useHistory(object: string, id: string) {
  return useInfiniteQuery(historyQuery(object, id));
}
