import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import type { Plan } from '../plan';
import { importKeys } from './keys';
import type { Preview } from './types';

/** Keeps the plan on the server and answers what it would do; the last answer stays on screen until the next is there. */
export function useCheck(id: string, plan: Plan | null) {
  return useQuery({
    queryKey: importKeys.preview(id, plan),
    queryFn: async ({ signal }) => {
      await request(`/imports/${id}/plan`, { method: 'PUT', body: plan, signal });
      return request<Preview>(`/imports/${id}/preview`, { method: 'POST', signal });
    },
    enabled: plan !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
}
