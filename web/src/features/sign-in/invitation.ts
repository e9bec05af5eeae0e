import { queryOptions } from '@tanstack/react-query';
import { notNow } from '@/engine/session/passkey';
import { begin, type CodeOwed, type Session } from '@/engine/session/session';
import { request } from '@/lib/api/request';

export interface Invitation {
  name: string;
  email: string | null;
  /** Neither password nor passkey yet: a passkey may be taken too. */
  first: boolean;
}

const send = <T>(path: string, body: object) => request<T>(`/session/invitation${path}`, { method: 'POST', body });

export const invitationQuery = (token: string) => queryOptions({ queryKey: ['invitation', token], queryFn: () => send<Invitation>('', { token }), retry: false, staleTime: Infinity });

export async function choosePassword(token: string, password: string): Promise<Session | CodeOwed> {
  const answer = await send<Session | CodeOwed>('/password', { token, password });
  return 'ticket' in answer ? answer : begin(answer);
}

/** Null where the browser's box was closed. */
export async function choosePasskey(token: string, name: string): Promise<Session | null> {
  const options = await send<PublicKeyCredentialCreationOptionsJSON>('/passkey/options', { token });
  const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }).catch(notNow);
  return made instanceof PublicKeyCredential ? begin(await send<Session>('/passkey', { token, name, credential: made.toJSON() as unknown })) : null;
}
