import { Problem } from './problem';

const BASE = '/api/v1';

let csrf = '';
let locale = 'en';
let onSignedOut: () => void = () => {};
let onRefused: (code: string) => Promise<boolean> = () => Promise.resolve(false);

/** The token of the session's answer; every write carries it. */
export function setCsrf(token: string): void {
  csrf = token;
}

/** The language in which the server shall speak of labels and refusals. */
export function setRequestLocale(tag: string): void {
  locale = tag;
}

/** The language in which the server speaks to this screen. */
export const language = () => locale;

/** Called when the server no longer knows the session in the middle of work. */
export function whenSignedOut(callback: () => void): void {
  onSignedOut = callback;
}

/** Called when the server wants something first; true once the same call is worth making again. */
export function whenRefused(callback: (code: string) => Promise<boolean>): void {
  onRefused = callback;
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal | undefined;
  headers?: Record<string, string>;
}

/** What was drawn is painted before more is asked for: a screen asks for a dozen things at once, and asking alone takes as long as drawing it. */
const painted = () => new Promise<void>((resume) => setTimeout(resume, 0));

/** One call to the API below `/api/v1`; answers the parsed body, or throws a {@link Problem}. */
export async function request<T>(path: string, options: RequestOptions = {}, again = false): Promise<T> {
  const method = options.method ?? 'GET';
  const form = options.body instanceof FormData;
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': locale, ...options.headers };
  if (method !== 'GET') headers['X-CSRF-Token'] = csrf;
  if (options.body !== undefined && !form) headers['Content-Type'] = 'application/json';
  // the cache's reads are those that can be taken back
  if (options.signal) await painted();
  let answer: Response;
  try {
    answer = await fetch(BASE + path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.body === undefined ? {} : { body: form ? (options.body as FormData) : JSON.stringify(options.body) }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, { code: 'offline' });
  }
  const text = answer.status === 204 ? '' : await answer.text();
  const body: unknown = text && answer.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : undefined;
  if (!answer.ok) {
    if (answer.status === 401 && path !== '/session') onSignedOut();
    const problem = new Problem(answer.status, (body as Record<string, unknown> | undefined) ?? { title: text.slice(0, 200) });
    if (answer.status === 403 && !again && (await onRefused(problem.code))) return request(path, options, true);
    throw problem;
  }
  return body as T;
}

/** The address of something the browser itself fetches, such as a download. */
export function address(path: string): string {
  return BASE + path;
}

/** `?a=1&b=2` of what is given; nothing for what is absent. */
export function queryString(values: Record<string, string | number | boolean | null | undefined>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value !== undefined && value !== null) query.set(key, String(value));
  const text = query.toString();
  return text ? `?${text}` : '';
}
