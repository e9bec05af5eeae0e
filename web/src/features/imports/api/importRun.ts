import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { importKeys } from './keys';
import type { ImportRun } from './types';

const WHILE_RUNNING = 700;

/** One import; while it runs it is asked for again and again. */
export const importRunQuery = (id: string) =>
  queryOptions({
    queryKey: importKeys.one(id),
    queryFn: ({ signal }) => request<ImportRun>(`/imports/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? WHILE_RUNNING : false),
  });

export function useImportRun(id: string) {
  return useQuery(importRunQuery(id));
}
