import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { importKeys } from './keys';
import type { Format, ImportRun } from './types';

/** Reads the file again in another way. */
export function useChangeFormat(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (format: Format) => request<ImportRun>(`/imports/${id}/format`, { method: 'PUT', body: format }),
    onSuccess: (run) => client.setQueryData(importKeys.one(id), run),
  });
}
