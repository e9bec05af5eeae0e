import type { Command } from '@/engine/record/types';
import type { Activity } from '../about';
import type { Draft } from './drafts';

/** The record an activity becomes. The first line of a call or task is its subject. */
export function activityCommand(kind: Activity, draft: Draft, about: { object: string; id: string }, me: string, now: string): Command {
  const text = draft.text.trim();
  const [subject = '', ...rest] = text.split('\n');
  const body = rest.join('\n').trim() || null;
  switch (kind) {
    case 'note':
      return { do: 'create', object: 'note', fields: { body: draft.html ?? text, about } };
    case 'interaction':
      return { do: 'create', object: 'interaction', fields: { channel: 'call', direction: 'out', occurredAt: now, subject, body, outcome: draft.outcome, about } };
    case 'task':
      return { do: 'create', object: 'task', fields: { subject, description: body, due: draft.due, assignee: me, status: 'open', about } };
  }
}
