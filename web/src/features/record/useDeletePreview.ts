import { useQuery } from '@tanstack/react-query';
import { request } from '@/lib/api/request';

interface Pointing {
  records: number;
}

/** How many records would go into the bin along with this one, and how many would go on pointing to it. */
export function useDeletePreview(object: string, id: string, enabled: boolean): { follow: number; stay: number } | undefined {
  const preview = useQuery({
    queryKey: ['records', object, 'deletePreview', id],
    queryFn: ({ signal }) => request<{ follow: Pointing[]; stay: Pointing[] }>('/bin/preview', { method: 'POST', body: { object, ids: [id] }, signal }),
    enabled,
    staleTime: 0,
  });
  const sum = (all: Pointing[]) => all.reduce((total, one) => total + one.records, 0);
  return preview.data && { follow: sum(preview.data.follow), stay: sum(preview.data.stay) };
}
