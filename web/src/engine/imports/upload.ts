import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';

function upload(file: File): Promise<{ id: string }> {
  const form = new FormData();
  form.append('file', file);
  return request<{ id: string }>('/imports', { method: 'POST', body: form });
}

/** Lays a file down on the server, which answers with what it guesses about it. */
export function useUpload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: upload,
    onSuccess: (run) => {
      client.setQueryData(['imports', run.id], run);
      void client.invalidateQueries({ queryKey: ['imports'], exact: true });
    },
  });
}
