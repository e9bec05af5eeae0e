import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';

export interface MailAside {
  id: string;
  kind: 'stranger' | 'unreadable' | 'refused';
  sender: string;
  subject: string;
  reason: string;
  at: string;
}

const KEY = ['mail', 'asides'];

export function useMailAsides() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => request<{ items: MailAside[] }>('/mail/asides', { signal }).then((answer) => answer.items) });
}

export function useForgetAside() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`/mail/asides/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
