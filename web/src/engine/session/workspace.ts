import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { sessionQuery, type Session, type Workspace } from './session';

export type WorkspaceChange = Partial<Pick<Workspace, 'name' | 'baseCurrency' | 'timeZone'>>;

/** Changes what the workspace is called, counts in, and goes by; for administrators. */
export function useChangeWorkspace() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: WorkspaceChange) => request<Workspace>('/workspace', { method: 'PATCH', body: change }),
    onSuccess: (workspace) => client.setQueryData<Session>(sessionQuery.queryKey, (session) => session && { ...session, workspace: { ...session.workspace, ...workspace } }),
  });
}

/** Loads the sample workspace into an empty one, or takes its records away again; everything shown is asked for anew. */
export function useSample() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: 'load' | 'remove') => request('/sample', { method: wanted === 'load' ? 'POST' : 'DELETE' }),
    // whoever removes the sample may have been one of its people: the page begins anew and asks who is there
    onSuccess: (_, wanted) => (wanted === 'remove' ? location.reload() : client.invalidateQueries()),
  });
}
