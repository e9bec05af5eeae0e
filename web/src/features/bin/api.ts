import { queryOptions } from '@tanstack/react-query';
import { request } from '@/lib/api/request';

export interface BinState {
  retentionDays: number | null;
  items: { object: string; records: number; oldest: string | null }[];
}

export interface Purged {
  purged: Record<string, number>;
  kept: Record<string, number>;
  held: Record<string, number>;
}

export const binQuery = queryOptions({
  queryKey: ['records', '*', 'bin'] as const,
  queryFn: ({ signal }) => request<BinState>('/bin', { signal }),
  staleTime: 0,
});

export const retain = (days: number | null) => request<BinState>('/bin/retention', { method: 'PUT', body: { days } });

/** What has lain there for so many days goes for good; dry, it is only counted. */
export const purgeOld = (olderThanDays: number, dryRun: boolean) => request<Purged>('/bin/purge', { method: 'POST', body: { olderThanDays, dryRun } });

export const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, one) => sum + one, 0);
