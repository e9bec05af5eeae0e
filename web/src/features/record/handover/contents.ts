import { queryOptions } from '@tanstack/react-query';
import type { RecordData } from '@/engine/record/types';
import { request } from '@/lib/api/request';

export interface Party {
  object: string;
  id: string;
  title: string;
  /** May be opened: its reader sees it anyway. */
  open: boolean;
}

export interface Contents {
  size: number;
  /** Those the reader may know of, by name. */
  shown: Party[];
  /** How many will not come any more. */
  left: number;
  /** How many of each type go along. */
  along: Record<string, number>;
}

/** Asked again with each answer: what is accepted is seen otherwise. */
export const contentsQuery = ({ id, version }: RecordData) =>
  queryOptions({
    queryKey: ['handover', 'contents', id, version] as const,
    queryFn: ({ signal }) => request<Contents>(`/handovers/${id}/contents`, { signal }),
    staleTime: 0,
  });

/** How many of each type are named, the most first. */
export function byType(shown: readonly Party[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { object } of shown) counts.set(object, (counts.get(object) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
