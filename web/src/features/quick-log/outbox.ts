import { refresh } from '@/engine/record/optimistic';
import type { Command, CommandsAnswer } from '@/engine/record/types';
import { commandToWire } from '@/engine/record/wire';
import { Problem } from '@/lib/api/problem';
import { request } from '@/lib/api/request';
import { uuidv7 } from '@/lib/ids';
import { keptStore } from '@/lib/store';

interface Waiting {
  user: string;
  /** The server does what bears one key once, however often it hears of it. */
  key: string;
  commands: unknown[];
}

/** What could not be sent for want of a connection; of the next person to sit here nobody sends it. */
export const outbox = keptStore<Waiting[]>('outbox', []);

const send = ({ key, commands }: Waiting) => request<CommandsAnswer>('/commands', { method: 'POST', headers: { 'Idempotency-Key': key }, body: { mode: 'ALL_OR_NOTHING', commands } });

/** Sends at once, or keeps it where there is no connection: then the answer is null. */
export async function sendOrKeep(user: string, commands: Command[]): Promise<CommandsAnswer | null> {
  const waiting = { user, key: uuidv7(), commands: commands.map(commandToWire) };
  try {
    const answer = await send(waiting);
    void refresh();
    return answer;
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 0) throw error;
    outbox.set((now) => [...now, waiting]);
    return null;
  }
}

let sending = false;

/** Sends what waits, the oldest first, and answers how much of it went. */
export async function sendKept(user: string): Promise<number> {
  if (sending) return 0;
  sending = true;
  let sent = 0;
  try {
    for (const waiting of outbox.get().filter((one) => one.user === user)) {
      try {
        await send(waiting);
        sent += 1;
      } catch (error) {
        if (error instanceof Problem && (error.status === 0 || error.status >= 500 || error.status === 401)) break;
        // what is refused would be refused for ever
      }
      outbox.set((now) => now.filter((one) => one.key !== waiting.key));
    }
  } finally {
    sending = false;
  }
  if (sent > 0) void refresh();
  return sent;
}
