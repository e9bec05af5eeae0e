import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { queryString, request } from '@/lib/api/request';

export interface HeldToken {
  token: { id: string; name: string; readOnly: boolean; createdAt: string; expires: string; lastUsed: string | null };
  holder: string;
  holderName: string;
}

interface Page {
  items: HeldToken[];
  next: string | null;
}

const KEY = ['tokens', 'all'];

/** Everybody's, newest first, a page at a time. */
export function useAllTokens() {
  return useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam, signal }) => request<Page>(`/tokens/all${queryString({ before: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

export function useRevokeAnybodys() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`/tokens/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tokens'] }),
  });
}

/** What an administrator takes from somebody who lost a device. */
export function useTakeAway() {
  return useMutation({ mutationFn: ({ user, what }: { user: string; what: 'sessions' | 'second-step' }) => request(`/users/${user}/${what}`, { method: 'DELETE' }) });
}

const RULE = ['second-step', 'rule'];

/** The roles whose people need a second step. */
export function useStepRule() {
  return useQuery({ queryKey: RULE, queryFn: ({ signal }) => request<{ roles: string[] }>('/second-step/rule', { signal }).then((rule) => rule.roles) });
}

export function useChangeStepRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (roles: string[]) => request<{ roles: string[] }>('/second-step/rule', { method: 'PUT', body: { roles } }),
    onSuccess: (rule) => client.setQueryData(RULE, rule.roles),
  });
}
