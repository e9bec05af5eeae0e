import { i18n } from '@/lib/i18n/texts';

export interface Violation {
  field: string;
  code: string;
  message: string;
  details?: Record<string, unknown>;
}

/** A refusal of the server as RFC 9457 gives it; `message` is the sentence with the way out, in the reader's language. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly violations: Violation[];
  readonly body: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    const text = (key: string) => (typeof body[key] === 'string' ? body[key] : '');
    super(text('detail') || text('title') || String(status));
    this.name = 'Problem';
    this.status = status;
    this.code = text('code') || (status === 0 ? 'offline' : 'unknown');
    this.violations = Array.isArray(body['violations']) ? (body['violations'] as Violation[]) : [];
    this.body = body;
  }

  get offline(): boolean {
    return this.status === 0;
  }

  get denied(): boolean {
    return this.status === 403;
  }
}

/** What to tell a person about any error: the server's own sentence, or ours where it could not say one. */
export function messageOf(error: unknown): string {
  if (error instanceof Problem && error.offline) return i18n.t('state.offlineText');
  if (error instanceof Problem && error.message === String(error.status)) return i18n.t('state.serverFailed', { status: error.status });
  return error instanceof Error ? error.message : String(error);
}
