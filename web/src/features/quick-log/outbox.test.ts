import { beforeEach, expect, it, vi } from 'vitest';
import { outbox, sendKept, sendOrKeep } from './outbox';

const commands = [{ do: 'create', object: 'note', id: 'n1', fields: {} }] as never;
const answers = (status: number) => new Response(JSON.stringify({ outcomes: [{ status: 'saved' }] }), { status, headers: { 'Content-Type': 'application/json' } });

beforeEach(() => outbox.set([]));

it('what cannot be sent waits and goes later, once, under the same key', async () => {
  const call = vi.fn<typeof fetch>().mockRejectedValueOnce(new TypeError('off-line')).mockImplementation(() => Promise.resolve(answers(200)));
  vi.stubGlobal('fetch', call);
  expect(await sendOrKeep('me', commands)).toBeNull();
  expect(outbox.get()).toHaveLength(1);
  expect(await sendKept('somebody else')).toBe(0);
  expect(await sendKept('me')).toBe(1);
  expect(outbox.get()).toEqual([]);
  const keys = call.mock.calls.map(([, options]) => (options?.headers as Record<string, string>)['Idempotency-Key']);
  expect(keys[0]).toBe(keys[1]);
});

it('what is refused does not wait for ever', async () => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValueOnce(new TypeError('off-line')).mockImplementation(() => Promise.resolve(answers(422))));
  await sendOrKeep('me', commands);
  expect(await sendKept('me')).toBe(0);
  expect(outbox.get()).toEqual([]);
});
