import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import type { Plan } from '../plan';
import { importKeys } from './keys';

/** Starts the import with exactly this plan. */
export function useRun(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (plan: Plan) => {
      await request(`/imports/${id}/plan`, { method: 'PUT', body: plan });
      await request(`/imports/${id}/run`, { method: 'POST' });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: importKeys.all }),
  });
}
