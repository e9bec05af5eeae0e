import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';

export interface ApiToken {
  id: string;
  name: string;
  readOnly: boolean;
  createdAt: string;
  expires: string;
  lastUsed: string | null;
}

export interface TokenWish {
  name: string;
  days: number;
  readOnly: boolean;
}

interface MadeToken {
  id: string;
  name: string;
  /** Told this once and never again. */
  token: string;
}

const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => request<{ items: ApiToken[] }>('/tokens', { signal }).then((answer) => answer.items),
});

export function useTokens() {
  return useQuery(tokensQuery);
}

export function useMakeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: TokenWish) => request<MadeToken>('/tokens', { method: 'POST', body: wish }),
    onSuccess: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
}

export function useRevokeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`/tokens/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
}
