import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { request, setCsrf } from '@/lib/api/request';
import { queryClient } from '@/lib/queryClient';

export interface SessionUser {
  id: string;
  name: string;
  email: string;
  role: 'administrator' | 'manager' | 'rep' | 'agent' | 'guest' | 'nothing';
  locale: string | null;
  timeZone: string | null;
}

export interface Workspace {
  name: string;
  baseCurrency: string;
  timeZone: string;
  /** The country it is in, by its two letters. */
  region?: string;
  /** The month the company's year begins in, from 1. */
  fiscalYear?: number;
  /** Names the content of the company's mark; none where it has none. */
  logo?: string | null;
  /** The sample workspace's records are in it. */
  sample: boolean;
  /** No records of anybody's yet: the first steps are due. */
  empty: boolean;
}

export interface Session {
  user: SessionUser;
  csrf: string;
  workspace: Workspace;
  /** Nothing else is to be had before a second step is set up. */
  secondStepDue: boolean;
  /** By whose word they came: there they show again who they are. */
  provider: string | null;
  /** Who looks, where somebody sees as the user, and until when. */
  seenBy?: { name: string; until: string } | null;
}

/** The password is right; a code is owed. */
export interface CodeOwed {
  ticket: string;
}

/** Whose the drafts in this browser are. */
const WHO = 'drafts.of';

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

export async function signIn(login: string, password: string): Promise<Session | CodeOwed> {
  const answer = await request<Session | CodeOwed>('/session', { method: 'POST', body: { login, password } });
  return 'ticket' in answer ? answer : begin(answer);
}

export async function signInByCode(ticket: string, code: string): Promise<Session> {
  return begin(await request<Session>('/session/code', { method: 'POST', body: { ticket, code } }));
}

/** Somebody is in: whatever another has left in memory goes. */
export function begin(session: Session): Session {
  remember(session);
  keepDraftsOf(session.user.id);
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, session);
  return session;
}

/** What was being written in this browser is nobody's but whose it was: it goes as they leave, or as somebody else comes. */
function keepDraftsOf(user: string | null): void {
  try {
    if (user && localStorage.getItem(WHO) === user) return;
    for (const key of Object.keys(localStorage)) if (/^(draft|letter)\./.test(key)) localStorage.removeItem(key);
    if (user) localStorage.setItem(WHO, user);
  } catch {
    // a forbidden storage holds no drafts
  }
}

/** Shows again who one is; the session goes on under a new secret. */
export async function prove(password: string, code: string): Promise<void> {
  const session = await request<Session>('/session/proof', { method: 'POST', body: { password, code: code || null } });
  queryClient.setQueryData(sessionQuery.queryKey, remember(session));
}

/** After the server has given the session a new secret. */
export async function refreshSession(): Promise<void> {
  await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

/** Sees for a while what somebody else sees, or ends it; every screen begins anew. */
export async function seeAs(user: string | null): Promise<void> {
  await request('/session/seen-as', user ? { method: 'PUT', body: { user } } : { method: 'DELETE' });
  window.location.assign('/');
}

/** Answers where the browser goes on to, where the session ends at a provider too. */
export async function signOut(): Promise<string | undefined> {
  const answer = await request<{ onward: string } | undefined>('/session', { method: 'DELETE' });
  keepDraftsOf(null);
  queryClient.clear();
  // what another app shared and nobody took (sw.js)
  if ('caches' in window) await caches.delete('shared');
  return answer?.onward;
}

/** Keeps the language with the user, so that mails and other devices speak it too. */
export async function keepLocale(locale: string): Promise<void> {
  await request('/session', { method: 'PATCH', body: { locale } });
  await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
}
