import { i18n } from '@/lib/i18n/texts';
import { messageOf } from '@/lib/api/problem';
import { request } from '@/lib/api/request';
import { createStore } from '@/lib/store';
import { notify } from '@/ui/notify';
import { fetchDeeds } from './deeds';
import { refresh } from './optimistic';
import type { CommandsAnswer } from './types';

interface Done {
  batch: string;
  label: string;
}

const LIMIT = 100;

/** What this window did, newest last; and what of it was undone. */
export const doneStack = createStore<Done[]>([]);
const undone = createStore<Done[]>([]);

export function remember(done: Done): void {
  doneStack.set((stack) => [...stack, done].slice(-LIMIT));
  undone.set([]);
}

const MINE = 500;

const mine = new Set<string>();

/** Lists are read anew with the answer to a deed of ours: when the stream tells of it, it is no news. */
export function isMine(batch: string | undefined): boolean {
  return batch !== undefined && mine.has(batch);
}

export function takeAsMine(batch: string): void {
  mine.add(batch);
  const [oldest] = mine;
  if (mine.size > MINE && oldest) mine.delete(oldest);
}

const underWay = new Set<Promise<unknown>>();

/** Keeps account of a change that is being sent: its effect shows ahead of the answer, so it may be taken back before there is one. */
export function sending<T>(answer: Promise<T>): Promise<T> {
  underWay.add(answer);
  const over = () => void underWay.delete(answer);
  answer.then(over, over);
  return answer;
}

/** Something of ours is on its way: what is read now may be what it was before. */
export function isSending(): boolean {
  return underWay.size > 0;
}

/** Takes back the newest change of this window, once it is answered. */
export async function undoLast(): Promise<void> {
  await Promise.allSettled(underWay);
  const last = doneStack.get().at(-1);
  if (last) await undoBatch(last.batch);
  else await undoNewest();
}

/** After a reload this window remembers nothing: the server knows what was done last. */
async function undoNewest(): Promise<void> {
  try {
    const newest = (await fetchDeeds(null)).items.find((deed) => deed.origin === 'interactive' && !deed.undone && !deed.undoes);
    if (newest) await undoBatch(newest.batch);
  } catch (error) {
    notify.bad(messageOf(error));
  }
}

/** Does again what was undone last. */
export async function redoLast(): Promise<void> {
  const last = undone.get().at(-1);
  if (!last) return;
  undone.set((stack) => stack.slice(0, -1));
  const batch = await reverse(last.batch);
  if (batch) doneStack.set((stack) => [...stack, { ...last, batch }]);
}

export async function undoBatch(batch: string): Promise<void> {
  const done = doneStack.get().find((each) => each.batch === batch);
  doneStack.set((stack) => stack.filter((each) => each.batch !== batch));
  const counter = await reverse(batch);
  if (counter) undone.set((stack) => [...stack, { batch: counter, label: done?.label ?? '' }]);
}

async function reverse(batch: string): Promise<string | null> {
  try {
    const answer = await sending(request<CommandsAnswer>('/undo', { method: 'POST', body: { batch } }));
    takeAsMine(answer.batch);
    const kept = answer.outcomes.filter((outcome) => outcome.status !== 'saved').length;
    if (kept > 0) notify.bad(i18n.t('undoKept', { count: kept }));
    else notify.done(i18n.t('undone'));
    return answer.batch;
  } catch (error) {
    notify.bad(messageOf(error));
    return null;
  } finally {
    void refresh();
  }
}
