import { beforeEach, expect, it } from 'vitest';
import { recent, remember } from './recent';

beforeEach(() => recent.set({ user: '', items: [] }));

const opened = (id: string) => ({ object: 'account', id, title: id });

it('keeps what was opened last first, each once, and no more than eight', () => {
  for (let i = 0; i < 10; i++) remember('ana', opened(`r${i}`));
  remember('ana', opened('r5'));
  expect(recent.get().items.map((item) => item.id)).toEqual(['r5', 'r9', 'r8', 'r7', 'r6', 'r4', 'r3', 'r2']);
});

it('forgets it when somebody else sits down', () => {
  remember('ana', opened('a'));
  remember('rui', opened('b'));
  expect(recent.get()).toEqual({ user: 'rui', items: [opened('b')] });
});
