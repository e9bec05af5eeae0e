import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { useBrand } from './brand';
import { sessionQuery, useSession, type Session, type Workspace } from './session';

export type WorkspaceChange = Partial<Pick<Workspace, 'name' | 'baseCurrency' | 'region' | 'timeZone'>>;

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
  const ofSample = useIsOfSample();
  return useMutation({
    mutationFn: (wanted: 'load' | 'remove') => request('/sample', { method: wanted === 'load' ? 'POST' : 'DELETE' }),
    onSuccess: (_, wanted) => (wanted === 'remove' ? beginAnew(ofSample) : client.invalidateQueries()),
  });
}

/** Whether the one who is signed in is of the sample, and so goes with it. */
export function useIsOfSample(): boolean {
  const { email } = useSession().user;
  return useBrand()?.sample?.users.some((user) => user.login === email) ?? false;
}

/** Somebody of the sample is nobody now, and is told so where the workspace asks whose it is. */
function beginAnew(ofSample: boolean): void {
  if (ofSample) location.assign('/app/setup?after=sample');
  else location.reload();
}
