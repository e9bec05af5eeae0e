import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { request } from '@/lib/api/request';
import { importKeys } from './keys';
import type { ImportRun } from './types';

const WHILE_RUNNING = 700;

/** One import; while it runs it is asked for again and again. */
const importRunQuery = (id: string) =>
  queryOptions({
    queryKey: importKeys.one(id),
    queryFn: ({ signal }) => request<ImportRun>(`/imports/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? WHILE_RUNNING : false),
  });

export function useImportRun(id: string) {
  const client = useQueryClient();
  const found = useQuery(importRunQuery(id));
  const state = found.data?.state;
  const before = useRef(state);
  useEffect(() => {
    // what the import wrote is nowhere on screen yet
    if (before.current === 'running' && state !== 'running') void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'imports' });
    before.current = state;
  }, [state, client]);
  return found;
}
