import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { importKeys } from './keys';
import type { ImportRun } from './types';

/** The imports there have been, newest first. */
const importListQuery = queryOptions({
  queryKey: importKeys.all,
  queryFn: ({ signal }) => request<{ items: ImportRun[] } | ImportRun[]>('/imports', { signal }).then((answer) => (Array.isArray(answer) ? answer : answer.items)),
});

export function useImportList() {
  return useQuery(importListQuery);
}
