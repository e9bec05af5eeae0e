import { useInfiniteQuery } from '@tanstack/react-query';
import { queryString, request } from '@/lib/api/request';
import type { Ref } from './types';
import type { Undo } from './undos';

/** One command of the signed-in person: what it did, and whether it still stands. */
export interface Deed {
  command: string;
  batch: string;
  at: string;
  origin: string;
  did: { object: string; kind: 'created' | 'updated' | 'deleted' | 'restored'; records: number; first: Ref }[];
  more: boolean;
  undone: Undo | null;
  undoes: string | null;
}

interface DeedPage {
  items: Deed[];
  next: string | null;
}

export const deedsKey = ['deeds'] as const;

export const fetchDeeds = (cursor: string | null, signal?: AbortSignal) => request<DeedPage>(`/deeds${queryString({ cursor })}`, { signal });

/** What one did lately, newest first; kept by the server, so that it is there after a reload. */
export function useDeeds() {
  return useInfiniteQuery({
    queryKey: deedsKey,
    queryFn: ({ pageParam, signal }) => fetchDeeds(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
}
