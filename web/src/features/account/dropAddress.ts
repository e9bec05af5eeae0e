import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';

interface DropAddress {
  address: string | null;
}

const dropQuery = queryOptions({
  queryKey: ['account', 'drop-address'],
  queryFn: ({ signal }) => request<DropAddress>('/mail/drop-address', { signal }).then((answer) => answer.address),
});

export const useDropAddress = () => useQuery(dropQuery);

/** The one before takes no mail any more. */
export function useRenewDropAddress() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<DropAddress>('/mail/drop-address', { method: 'POST' }).then((answer) => answer.address),
    onSuccess: (address) => client.setQueryData(dropQuery.queryKey, address),
  });
}
