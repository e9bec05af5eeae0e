import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';

export interface ApiToken {
  id: string;
  name: string;
  readOnly: boolean;
  /** What it has of its holder's; null for all. */
  roles: string[] | null;
  rights: string[] | null;
  types: string[] | null;
  createdAt: string;
  expires: string;
  lastUsed: string | null;
}

export interface TokenWish {
  name: string;
  days: number;
  readOnly: boolean;
  /** Nothing chosen: all of them. */
  roles: string[];
  rights: string[];
  types: string[];
}

export const RIGHTS = ['read', 'create', 'update', 'delete', 'act', 'share', 'export', 'import', 'merge'] as const;

interface OwnRights {
  roles: string[];
  /** Of those that are the workspace's own. */
  names: Record<string, string>;
  /** Types that people keep records of. */
  adjustable: string[];
}

export const ownRightsQuery = (me: string) => queryOptions({ queryKey: ['tokens', 'rights', me], queryFn: ({ signal }) => request<OwnRights>(`/users/${me}/rights`, { signal }) });

const some = (chosen: string[]) => (chosen.length > 0 ? chosen : null);

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
    mutationFn: (wish: TokenWish) => request<MadeToken>('/tokens', { method: 'POST', body: { ...wish, roles: some(wish.roles), rights: some(wish.rights), types: some(wish.types) } }),
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
