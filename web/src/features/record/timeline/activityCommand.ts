import type { Command, Ref } from '@/engine/record/types';
import { uuidv7 } from '@/lib/ids';
import type { Activity } from '../about';
import { stillNamed } from '../marks/marks';
import { promiseCommands } from '../promise/promises';
import type { Draft } from './drafts';

/** The record an activity becomes. The first line of a call or task is its subject. */
export function activityCommand(kind: Activity, draft: Draft, about: { object: string; id: string }, me: string, now: string): Command {
  const text = draft.text.trim();
  const [subject = '', ...rest] = text.split('\n');
  const body = rest.join('\n').trim() || null;
  const named = stillNamed(text, draft.named ?? []).map((one) => ({ who: one.id }));
  const mentions = named.length > 0 ? { mentions: named } : {};
  switch (kind) {
    // an e-mail is written in a composer of its own; its words alone are a note
    case 'email':
    case 'note':
      return { do: 'create', object: 'note', fields: { body: draft.html ?? text, about, ...mentions } };
    case 'interaction':
      return { do: 'create', object: 'interaction', fields: { channel: 'call', direction: 'out', occurredAt: now, subject, body, outcome: draft.outcome, about, ...mentions } };
    case 'task':
      return { do: 'create', object: 'task', fields: { subject, description: body, due: draft.due, assignee: me, status: 'open', about, ...mentions } };
  }
}

/** All that is saved at once: what was written, and what was promised in it. Promises may stand alone. */
export function composed(kind: Activity, draft: Draft, about: { object: string; id: string }, party: Ref | null, me: string): Command[] {
  const promises = draft.promises ?? [];
  if (draft.text.trim() === '') return promiseCommands(promises, party, about, null);
  const written = { ...activityCommand(kind, draft, about, me, new Date().toISOString()), id: uuidv7() } as Command & { id: string };
  return [written, ...promiseCommands(promises, party, about, kind === 'task' ? null : { object: kind, id: written.id })];
}
