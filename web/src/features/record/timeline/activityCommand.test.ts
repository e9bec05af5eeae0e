import { describe, expect, it } from 'vitest';
import { activityCommand } from './activityCommand';

const about = { object: 'account', id: 'a' };

describe('an activity', () => {
  it('keeps a note whole', () => {
    expect(activityCommand('note', { text: ' One\nTwo ', due: null, outcome: null }, about, 'me', 'now')).toEqual({ do: 'create', object: 'note', fields: { body: 'One\nTwo', about } });
  });

  it('takes the first line of a call as its subject', () => {
    const command = activityCommand('interaction', { text: 'Prices\nWants less', due: null, outcome: null }, about, 'me', '2026-11-22T01:00:00Z');
    expect(command).toMatchObject({ fields: { subject: 'Prices', body: 'Wants less', channel: 'call', occurredAt: '2026-11-22T01:00:00Z' } });
  });

  it('gives a task to the one who writes it', () => {
    expect(activityCommand('task', { text: 'Call back', due: '2026-11-24', outcome: null }, about, 'me', 'now')).toMatchObject({ fields: { subject: 'Call back', due: '2026-11-24', assignee: 'me', status: 'open' } });
  });
});
