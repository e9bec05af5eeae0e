import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { notNow } from '@/engine/session/passkey';
import { refreshSession } from '@/engine/session/session';
import { request } from '@/lib/api/request';

export interface Seat {
  id: string;
  browser: string | null;
  system: string | null;
  address: string;
  createdAt: string;
  lastSeen: string;
  current: boolean;
}

export interface SecondStep {
  on: boolean;
  codesLeft: number;
}

export interface SecondStepSecret {
  secret: string;
  uri: string;
}

interface Codes {
  recoveryCodes: string[];
}

const seatsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => request<{ items: Seat[] }>('/sessions', { signal }).then((answer) => answer.items),
});

const stepQuery = queryOptions({
  queryKey: ['account', 'second-step'],
  queryFn: ({ signal }) => request<SecondStep>('/second-step', { signal }),
});

export const useSeats = () => useQuery(seatsQuery);

export const useSecondStep = () => useQuery(stepQuery);

/** Ends one session, or all others. */
export function useEndSessions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) => request(id ? `/sessions/${id}` : '/sessions', { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: seatsQuery.queryKey }),
  });
}

export function useBeginStep() {
  return useMutation({ mutationFn: () => request<SecondStepSecret>('/second-step', { method: 'POST' }) });
}

/** Everything about one's keys may be otherwise afterwards, and the session has a new secret. */
function useChange<V, T>(change: (given: V) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await refreshSession();
      await client.invalidateQueries({ queryKey: ['account'] });
    },
  });
}

export const useConfirmStep = () => useChange((code: string) => request<Codes>('/second-step/confirm', { method: 'POST', body: { code } }));

export const useNewCodes = () => useChange(() => request<Codes>('/second-step/recovery-codes', { method: 'POST' }));

export const useRemoveStep = () => useChange(() => request('/second-step', { method: 'DELETE' }));

export interface Passkey {
  id: string;
  name: string;
  createdAt: string;
  lastUsed: string | null;
}

const passkeysQuery = queryOptions({
  queryKey: ['account', 'passkeys'],
  queryFn: ({ signal }) => request<{ items: Passkey[] }>('/passkeys', { signal }).then((answer) => answer.items),
});

export const usePasskeys = () => useQuery(passkeysQuery);

/** False where the browser's box was closed. */
export const useAddPasskey = () =>
  useChange(async (name: string) => {
    const options = await request<PublicKeyCredentialCreationOptionsJSON>('/passkeys/options', { method: 'POST' });
    const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }).catch(notNow);
    if (!(made instanceof PublicKeyCredential)) return false;
    await request('/passkeys', { method: 'POST', body: { name, credential: made.toJSON() as unknown } });
    return true;
  });

export const useRemovePasskey = () => useChange((id: string) => request(`/passkeys/${id}`, { method: 'DELETE' }));

export const useChangePassword = () =>
  useChange(({ user, password, current }: { user: string; password: string; current: string }) => request(`/users/${user}/password`, { method: 'PUT', body: { password, current } }));
