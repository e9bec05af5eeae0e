import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryString, request } from '@/lib/api/request';
import { keys } from './keys';
import type { HistoryLine, TimelineItem } from './types';

interface Slice<T> {
  items: T[];
  next: string | null;
}

/** What of it is wanted. */
export interface TimelineAsked {
  /** Of one kind, or of all. */
  kind: string | null;
  /** What it is to say. */
  words: string;
  /** The last year to be told of. */
  year: number | null;
}

/** What happened with and around a record, newest first. */
const timelineQuery = (object: string, id: string, { kind, words, year }: TimelineAsked) =>
  infiniteQueryOptions({
    queryKey: keys.timeline(object, id, { kind, words, year }),
    queryFn: ({ pageParam, signal }) =>
      request<Slice<TimelineItem>>(`/records/${object}/${id}/timeline${queryString({ kinds: kind ?? undefined, words: words || undefined, year: year ?? undefined, cursor: pageParam, limit: 50 })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export function useTimeline(object: string, id: string, asked: TimelineAsked) {
  return useInfiniteQuery({ ...timelineQuery(object, id, asked), placeholderData: keepPreviousData });
}

/** The years it tells of, the latest first; asked for when somebody wants to choose. */
export function useTimelineYears(object: string, id: string, wanted: boolean): number[] {
  const found = useQuery({
    queryKey: keys.timelineYears(object, id),
    queryFn: ({ signal }) => request<{ years: number[] }>(`/records/${object}/${id}/timeline/years`, { signal }),
    enabled: wanted,
  });
  return found.data?.years ?? [];
}

/** The changes of the record's own fields, newest first. */
const historyQuery = (object: string, id: string) =>
  infiniteQueryOptions({
    queryKey: keys.history(object, id),
    queryFn: ({ pageParam, signal }) => request<Slice<HistoryLine>>(`/records/${object}/${id}/history${queryString({ cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export function useHistory(object: string, id: string) {
  return useInfiniteQuery(historyQuery(object, id));
}
