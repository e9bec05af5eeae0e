import { useQuery } from '@tanstack/react-query';
import { keys } from '@/engine/record/keys';
import { fetchPage } from '@/engine/record/page';
import { request } from '@/lib/api/request';

export interface Tried {
  sent: boolean;
  problem: string | null;
  said: string | null;
}

/** All mail accounts, in use or not. */
export const useMailAccounts = () =>
  useQuery({ queryKey: [...keys.records('mailAccount'), 'admin'] as const, queryFn: ({ signal }) => fetchPage('mailAccount', { limit: 200 }, null, signal).then((page) => page.items) });

export const keepMailPassword = (id: string, server: 'smtp' | 'imap', password: string) => request(`/mail/accounts/${id}/${server}/password`, { method: 'PUT', body: { password } });

export const tryAccount = (id: string, to: string) => request<Tried>(`/mail/accounts/${id}/test`, { method: 'POST', body: { to } });
