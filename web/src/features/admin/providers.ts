import { useQuery } from '@tanstack/react-query';
import { keys } from '@/engine/record/keys';
import { fetchPage } from '@/engine/record/page';
import { request } from '@/lib/api/request';

/** All identity providers, in use or not. */
export const useProviders = () =>
  useQuery({ queryKey: [...keys.records('identityProvider'), 'admin'] as const, queryFn: ({ signal }) => fetchPage('identityProvider', { limit: 200 }, null, signal).then((page) => page.items) });

export const keepProviderSecret = (id: string, secret: string) => request(`/identity-providers/${id}/secret`, { method: 'PUT', body: { secret } });
