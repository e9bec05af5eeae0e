import { describe, expect, it } from 'vitest';
import { newPromise } from '../promise/promises';
import { activityCommand, composed } from './activityCommand';

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

it('names the colleagues who are still in it', () => {
  const named = [{ id: 'z', name: 'Zofia Zając' }, { id: 'r', name: 'Rui' }];
  const said = { mentions: [{ who: 'z' }] };
  for (const kind of ['note', 'interaction', 'task'] as const) expect(activityCommand(kind, { text: '@Zofia Zając knows', due: null, outcome: null, named }, about, 'me', 'now')).toMatchObject({ fields: said });
});

describe('what is saved at once', () => {
  const promises = [newPromise('Quote by Friday', '2026-11-25')];

  it('is the note and the promise made in it', () => {
    const [note, promise] = composed('note', { text: 'Spoke', due: null, outcome: null, promises }, about, { object: 'account', id: 'a' }, 'me');
    expect(note).toMatchObject({ do: 'create', object: 'note', fields: { body: 'Spoke' } });
    expect(promise).toMatchObject({ object: 'promise', fields: { what: 'Quote by Friday', madeIn: { object: 'note', id: (note as { id: string }).id } } });
  });

  it('is the promise alone where nothing else is written', () => {
    expect(composed('note', { text: ' ', due: null, outcome: null, promises }, about, { object: 'account', id: 'a' }, 'me')).toMatchObject([{ object: 'promise', fields: { madeIn: null } }]);
  });

  it('does not say that a promise was made in a task', () => {
    expect(composed('task', { text: 'Call', due: null, outcome: null, promises }, about, { object: 'account', id: 'a' }, 'me')[1]).toMatchObject({ fields: { madeIn: null } });
  });
});
