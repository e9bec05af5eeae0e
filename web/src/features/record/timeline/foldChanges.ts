import type { TimelineItem } from '@/engine/record/types';

export interface Fold {
  /** Stable while older items are still being loaded: the newest item names the fold. */
  key: string;
  items: TimelineItem[];
}

const HOUR = 3_600_000;

/**
 * Field changes by one person close to each other become one fold ("6 changes by Rui"), and mails of one conversation stand
 * under the newest of them; everything else that was said or done with a customer stays on its own. Items come newest first
 * and keep that order.
 */
export function foldChanges(items: TimelineItem[]): Fold[] {
  const folds: Fold[] = [];
  const conversations = new Map<string, Fold>();
  for (const item of items) {
    const conversation = conversationOf(item);
    const last = conversation === null ? folds.at(-1) : conversations.get(conversation);
    const newest = last?.items.at(-1);
    if (last && newest && (conversation !== null || belongTogether(newest, item))) {
      last.items.push(item);
      continue;
    }
    const fold = { key: keyOf(item), items: [item] };
    folds.push(fold);
    if (conversation !== null) conversations.set(conversation, fold);
  }
  return folds;
}

/** What a mail is part of; one that has not gone yet is of none. */
function conversationOf(item: TimelineItem): string | null {
  const conversation = item.kind === 'email' ? item.data['conversation'] : null;
  return typeof conversation === 'string' && conversation !== '' ? conversation : null;
}

/** How many of the first are still to come: what is planned stands above today. */
export function countAhead(folds: Fold[], now: number): number {
  const past = folds.findIndex((fold) => Date.parse(fold.items[0]?.at ?? '') <= now);
  return past < 0 ? folds.length : past;
}

/** Of several changes of one field, what counts is where it began and where it ended. */
export function netChanges(items: TimelineItem[]): [string, unknown, unknown][] {
  const net = new Map<string, [unknown, unknown]>();
  for (const item of items) {
    for (const [field, pair] of Object.entries(changesOf(item))) {
      const known = net.get(field);
      net.set(field, known ? [pair[0], known[1]] : pair);
    }
  }
  return [...net].map(([field, [old, now]]) => [field, old, now]);
}

function changesOf(item: TimelineItem): Record<string, [unknown, unknown]> {
  return (item.data['changes'] as Record<string, [unknown, unknown]> | null | undefined) ?? {};
}

function isUpdate(item: TimelineItem): boolean {
  return item.kind === 'change' && item.data['kind'] === 'updated';
}

function belongTogether(newer: TimelineItem, older: TimelineItem): boolean {
  return (
    isUpdate(newer) &&
    isUpdate(older) &&
    newer.record.id === older.record.id &&
    newer.actor?.id === older.actor?.id &&
    Math.abs(Date.parse(newer.at) - Date.parse(older.at)) <= HOUR
  );
}

function keyOf(item: TimelineItem): string {
  return [item.kind, item.record.id, item.at, String(item.data['version'] ?? '')].join('·');
}
