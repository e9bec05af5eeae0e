import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import type { Plan } from '../plan';
import { importKeys, isPreview } from './keys';

/** Starts the import with exactly this plan. */
export function useRun(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (plan: Plan) => {
      // a check that is still under way would lay the plan down once more, and the import back to before its run
      await client.cancelQueries({ queryKey: importKeys.previews(id) });
      await request(`/imports/${id}/plan`, { method: 'PUT', body: plan });
      await request(`/imports/${id}/run`, { method: 'POST' });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: importKeys.all, predicate: ({ queryKey }) => !isPreview(queryKey) }),
  });
}
