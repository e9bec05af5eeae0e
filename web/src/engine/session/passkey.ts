import { request } from '@/lib/api/request';
import { begin, type Session } from './session';

/** Whether this browser can show a passkey. */
export const knowsPasskeys = (): boolean => typeof PublicKeyCredential !== 'undefined' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

/** The browser asks whose; null where they thought better of it. */
export async function signInByPasskey(): Promise<Session | null> {
  const options = await request<PublicKeyCredentialRequestOptionsJSON>('/session/passkey/options', { method: 'POST' });
  const shown = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }).catch(notNow);
  return shown instanceof PublicKeyCredential ? begin(await request<Session>('/session/passkey', { method: 'POST', body: shown.toJSON() })) : null;
}

/** Whoever closes the browser's box, or lets it wait, has not failed. */
export function notNow(error: unknown): null {
  if (error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError')) return null;
  throw error;
}
