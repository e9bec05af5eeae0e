import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queryClient } from '@/lib/queryClient';
import { conflicts } from './conflicts';
import { run } from './execute';
import { keys } from './keys';
import { asked } from './missing';
import type { Outcome, RecordData } from './types';
import { doneStack, undoLast } from './undo';

const deal = (stage: string): RecordData => ({ object: 'deal', id: 'd1', version: 1, stage });
const list = keys.page('deal', {});
const shown = () => queryClient.getQueryData<{ pages: { items: RecordData[] }[] }>(list)?.pages[0]?.items[0]?.['stage'];
const move = { do: 'update', object: 'deal', id: 'd1', fields: { stage: { was: 'open', becomes: 'won' } } } as const;

interface Sent {
  path: string;
  body: Record<string, unknown>;
  key: string | null;
}

describe('run', () => {
  const before = globalThis.fetch;
  let sent: Sent[];

  /** A server that answers the given outcomes one after another. */
  const answering = (...answers: Outcome[]) => {
    sent = [];
    globalThis.fetch = async (input, init) => {
      sent.push({ path: String(input), body: JSON.parse(String(init?.body)) as Record<string, unknown>, key: new Headers(init?.headers).get('Idempotency-Key') });
      return Response.json({ batch: `b${sent.length}`, outcomes: [answers.shift()] }, { status: 200 });
    };
  };

  beforeEach(() => queryClient.setQueryData(list, { pages: [{ items: [deal('open')], next: null }], pageParams: [null] }));
  afterEach(() => {
    globalThis.fetch = before;
    queryClient.clear();
    doneStack.set([]);
    conflicts.set([]);
  });

  it('shows the change before the server has answered, and can be undone', async () => {
    answering({ status: 'saved', id: 'd1', version: 2, record: { ...deal('won'), version: 2 } }, { status: 'saved', id: 'd1', version: 3 });
    const running = run([move]);
    expect(shown()).toBe('won');
    await running;
    expect(shown()).toBe('won');
    expect(sent[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
    await undoLast();
    expect(sent[1]).toMatchObject({ path: '/api/v1/undo', body: { batch: 'b1' } });
    expect(doneStack.get()).toEqual([]);
  });

  it('can be undone before the server has answered', async () => {
    answering({ status: 'saved', id: 'd1', version: 2 }, { status: 'saved', id: 'd1', version: 3 });
    const running = run([move]);
    await undoLast();
    await running;
    expect(sent.map((each) => each.path)).toEqual(['/api/v1/commands', '/api/v1/undo']);
    expect(doneStack.get()).toEqual([]);
  });

  it('takes a refused change back', async () => {
    answering({ status: 'rejected', violations: [{ field: 'stage', code: 'required', message: 'Fill this in.' }] });
    await run([move], { quiet: true });
    expect(shown()).toBe('open');
    expect(doneStack.get()).toEqual([]);
  });

  it('puts a conflict before the person', async () => {
    answering({ status: 'conflict', version: 3, fields: { stage: { was: 'open', yours: 'won', theirs: 'lost' } } });
    await run([move], { quiet: true });
    expect(shown()).toBe('open');
    expect(conflicts.get()[0]?.outcome.fields['stage']?.theirs).toBe('lost');
  });

  it('asks for the reason a rule wants and sends the change again with it', async () => {
    answering({ status: 'rejected', violations: [{ field: 'whyWon', code: 'reasonNeeded', message: 'Say why.' }] }, { status: 'saved', id: 'd1', version: 2, record: deal('won') });
    const running = run([move]);
    await expect.poll(() => asked.get()?.violations[0]?.field).toBe('whyWon');
    asked.get()?.answer({ whyWon: 'price' });
    const answer = await running;
    expect(answer.outcomes[0]?.status).toBe('saved');
    expect(sent[1]?.body).toMatchObject({ commands: [{ fields: { stage: { becomes: 'won' }, whyWon: { becomes: 'price' } } }] });
  });

  it('leaves everything as it was where the person thinks better of it', async () => {
    answering({ status: 'rejected', violations: [{ field: 'whyWon', code: 'reasonNeeded', message: 'Say why.' }] });
    const running = run([move]);
    await expect.poll(() => asked.get()).not.toBeNull();
    asked.get()?.answer(null);
    expect((await running).outcomes[0]?.status).toBe('skipped');
    expect(shown()).toBe('open');
  });
});
