import { queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { queryString, request } from '@/lib/api/request';

export interface Entry {
  pos: number;
  at: string;
  /** As the security log calls it. */
  event: string;
  object: string | null;
  about: string | null;
  aboutName: string | null;
  by: string | null;
  byName: string | null;
  /** What it said went with a person. */
  erased: boolean;
}

export interface Verified {
  entries: number;
  erased: number;
  /** The first entry that does not hold. */
  broken: number | null;
}

interface Page {
  items: Entry[];
  next: number | null;
}

export interface Asked {
  event: string;
  user: string;
}

/** Newest first, a page at a time. */
export function useAudit({ event, user }: Asked) {
  return useInfiniteQuery({
    queryKey: ['audit', event, user],
    queryFn: ({ pageParam, signal }) => request<Page>(`/audit${queryString({ event: event || null, user: user || null, before: pageParam === null ? null : String(pageParam) })}`, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}

export const verification = queryOptions({ queryKey: ['audit', 'verification'], queryFn: ({ signal }) => request<Verified>('/audit/verification', { signal }), enabled: false, staleTime: 0 });
