import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';

export interface Waiting {
  id: string;
  name: string;
  email: string;
  invited: boolean;
}

export interface Invited {
  mailed: boolean;
  /** Shown this once, where no letter went. */
  link: string | null;
  hours: number;
}

const KEY = ['users', 'waiting'];

/** Who cannot sign in yet. */
export function useWaiting() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => request<{ items: Waiting[] }>('/users/waiting', { signal }).then((answer) => answer.items), staleTime: 0 });
}

export function useInvite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ user, byHand }: { user: string; byHand: boolean }) => request<Invited>(`/users/${user}/invitation`, { method: 'POST', body: { byHand } }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
