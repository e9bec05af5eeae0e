import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { request, setCsrf } from '@/lib/api/request';
import { queryClient } from '@/lib/queryClient';

export interface SessionUser {
  id: string;
  name: string;
  email: string;
  role: 'administrator' | 'manager' | 'rep' | 'nothing';
  locale: string | null;
  timeZone: string | null;
}

export interface Workspace {
  name: string;
  baseCurrency: string;
  timeZone: string;
  /** The sample workspace's records are in it. */
  sample: boolean;
  /** No records of anybody's yet: the first steps are due. */
  empty: boolean;
}

export interface Session {
  user: SessionUser;
  csrf: string;
  workspace: Workspace;
}

const remember = (session: Session): Session => {
  setCsrf(session.csrf);
  return session;
};

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<Session>('/session', { signal }).then(remember),
  staleTime: 5 * 60_000,
  retry: false,
});

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

export async function signIn(login: string, password: string): Promise<Session> {
  const session = remember(await request<Session>('/session', { method: 'POST', body: { login, password } }));
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, session);
  return session;
}

export async function signOut(): Promise<void> {
  await request('/session', { method: 'DELETE' });
  queryClient.clear();
}

/** Keeps the language with the user, so that mails and other devices speak it too. */
export async function keepLocale(locale: string): Promise<void> {
  await request('/session', { method: 'PATCH', body: { locale } });
  await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
}
