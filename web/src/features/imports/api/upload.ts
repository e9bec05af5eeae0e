import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { importKeys } from './keys';
import type { ImportRun } from './types';

function upload(file: File): Promise<ImportRun> {
  const form = new FormData();
  form.append('file', file);
  return request<ImportRun>('/imports', { method: 'POST', body: form });
}

/** Lays a file down on the server, which answers with what it guesses about it. */
export function useUpload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: upload,
    onSuccess: (run) => {
      client.setQueryData(importKeys.one(run.id), run);
      void client.invalidateQueries({ queryKey: importKeys.all, exact: true });
    },
  });
}
