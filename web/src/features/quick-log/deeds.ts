import type { Command, Ref } from '@/engine/record/types';
import { uuidv7 } from '@/lib/ids';

export type Next = 'none' | 'call' | 'quote';

export interface Log {
  about: Ref;
  channel: string;
  text: string;
  outcome: string | null;
  next: Next;
}

const DAYS = { call: 2, quote: 1 };

/** So many days on, and no Saturday or Sunday. */
export function workday(today: string, days: number): string {
  const day = new Date(`${today}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  while (day.getUTCDay() % 6 === 0) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

interface Circumstances {
  me: string;
  today: string;
  now: string;
  /** What it is called where nothing was written. */
  untold: string;
  /** What the next step is called. */
  step: string;
}

/** What was talked about, and what comes of it; all of it or nothing. */
export function logCommands(log: Log, { me, today, now, untold, step }: Circumstances): Command[] {
  const about = { object: log.about.object, id: log.about.id };
  const [subject = '', ...rest] = log.text.trim().split('\n');
  const talk: Command = {
    do: 'create', object: 'interaction', id: uuidv7(),
    fields: { channel: log.channel, direction: 'out', occurredAt: now, subject: subject || untold, body: rest.join('\n').trim() || null, outcome: log.outcome, about },
  };
  if (log.next === 'none') return [talk];
  return [talk, { do: 'create', object: 'task', id: uuidv7(), fields: { subject: step, due: workday(today, DAYS[log.next]), assignee: me, status: 'open', about } }];
}
