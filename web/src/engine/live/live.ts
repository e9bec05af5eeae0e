import { useEffect } from 'react';
import { connectLive } from '@/lib/live/connect';
import type { Change, Heard } from '@/lib/live/stream';
import { request } from '@/lib/api/request';
import { queryClient } from '@/lib/queryClient';
import { createStore } from '@/lib/store';
import { isMine, isSending } from '../record/undo';
import { catalogQuery } from '../schema/catalog';
import { sessionQuery } from '../session/session';
import { Refresher } from './refresher';

/** Whether we hear what others do. Before the first attempt has failed we believe so. */
export const hearing = createStore(true);

const editors = new Set<symbol>();
const listeners = new Set<(change: Change) => void>();

const refresher = new Refresher({
  client: queryClient,
  catalog: () => queryClient.getQueryData(catalogQuery().queryKey),
  held: () => editors.size > 0 || isSending(),
  known: (change) => isMine(change.batch),
});

/** Calls back for every change heard, until the answer is called. */
export function onChange(listener: (change: Change) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Rows stay where they are while somebody types into one. */
export function holdRows(): () => void {
  const mine = Symbol();
  editors.add(mine);
  return () => void editors.delete(mine);
}

let reading: ReturnType<typeof setTimeout> | undefined;

/** A type or field came or went; its columns are being laid out, so it is looked for at once and once more. */
function readCatalogSoon(): void {
  const read = () => void queryClient.invalidateQueries({ predicate: ({ queryKey: [root] }) => root === 'catalog' });
  clearTimeout(reading);
  setTimeout(read, 1_000);
  reading = setTimeout(read, 5_000);
}

export function take(heard: Heard): void {
  switch (heard.kind) {
    case 'change':
      if (heard.change.object === 'typeDefinition') readCatalogSoon();
      refresher.hear(heard.change);
      listeners.forEach((listener) => listener(heard.change));
      return;
    case 'reconcile':
      // who may do something else now has other columns, other buttons, another name at the door
      if (heard.reason === 'rights') void queryClient.invalidateQueries({ predicate: ({ queryKey: [root] }) => root === 'catalog' || root === sessionQuery.queryKey[0] });
      refresher.everything();
      return;
    case 'end':
      // any call now answers that nobody is signed in, and the gate closes
      void request('/tokens').catch(() => undefined);
      return;
    case 'state':
      hearing.set(heard.on);
  }
}

/** Keeps this window up to date for as long as the user is signed in. */
export function useLive(user: string): void {
  useEffect(() => {
    const stop = connectLive(user, take);
    return () => {
      stop();
      refresher.stop();
    };
  }, [user]);
}
