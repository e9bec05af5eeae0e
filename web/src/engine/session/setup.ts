import { queryOptions } from '@tanstack/react-query';
import { request, setCsrf } from '@/lib/api/request';
import { queryClient } from '@/lib/queryClient';
import { sessionQuery, type Session } from './session';

export interface SetupState {
  /** Nobody can sign in yet: the workspace asks who it belongs to. */
  needed: boolean;
  /** Whoever is not at the server itself has to show the code its start printed. */
  code: boolean;
}

export interface SetupAnswers {
  company: string;
  baseCurrency: string;
  timeZone: string;
  name: string;
  email: string;
  password: string;
  locale: string;
  code: string | null;
}

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => request<SetupState>('/setup', { signal }),
  staleTime: 0,
  retry: false,
});

/** Makes the first administrator, who is signed in by it. */
export async function setUp(answers: SetupAnswers): Promise<Session> {
  const session = await request<Session>('/setup', { method: 'POST', body: answers });
  setCsrf(session.csrf);
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, session);
  return session;
}
