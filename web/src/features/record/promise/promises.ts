import type { Command, Ref } from '@/engine/record/types';
import { fieldOf } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import type { RecordData } from '@/engine/record/types';
import { titleOf } from '@/engine/view/titleOf';
import { today } from '@/lib/format/dates';
import { uuidv7 } from '@/lib/ids';
import { begins } from '../marks/marks';
import { guessDay } from './guessDay';

/** A promise being written beside a note or a call. */
export interface PromiseDraft {
  id: string;
  what: string;
  by: 'us' | 'them';
  due: string | null;
  /** Somebody chose the day: words do not change it any more. */
  dated: boolean;
  /** Whom it is to or from, where the record does not say. */
  party: Ref | null;
}

export function newPromise(what: string, now: string = today()): PromiseDraft {
  return { id: uuidv7(), what, by: 'us', due: guessDay(what, now), dated: false, party: null };
}

/** Its words change, and with them the day, unless somebody chose that. */
export function reworded(promise: PromiseDraft, what: string, now: string = today()): PromiseDraft {
  return { ...promise, what, due: promise.dated ? promise.due : guessDay(what, now) };
}

/** The mark at the beginning of a word makes a promise of the line it stands in; inside a sentence it is a mark. */
export function promiseAt(text: string, caret: number): { text: string; what: string } | null {
  if (!begins('!', text, caret)) return null;
  const without = text.slice(0, caret - 1) + text.slice(caret);
  const line = without.slice(0, caret - 1).split('\n').pop() ?? '';
  return { text: without, what: line.trim() };
}

/** The company or person a record is, or is about: companies first, for they are what deals are with. */
export function partyOf(object: ObjectType, record: RecordData): Ref | null {
  if (object.traits.includes('party')) return { object: object.key, id: record.id, title: titleOf(object, record) };
  const found = ['account', 'contact'].map((key) => (fieldOf(object, key)?.type === 'relation' ? (record[key] as Ref | null | undefined) : null)).find((ref) => ref);
  return found ? { object: found.object, id: found.id, title: found.title ?? null } : null;
}

/** What is saved with the note or call: in one batch with it, so that one undo takes both. */
export function promiseCommands(promises: readonly PromiseDraft[], party: Ref | null, about: { object: string; id: string }, madeIn: { object: string; id: string } | null): Command[] {
  return promises.flatMap((promise): Command[] => {
    const whose = promise.party ?? party;
    if (promise.what.trim() === '' || !whose) return [];
    const itself = whose.object === about.object && whose.id === about.id;
    const fields = { what: promise.what.trim(), promisedBy: promise.by, due: promise.due, party: { object: whose.object, id: whose.id }, about: itself ? null : about, madeIn };
    return [{ do: 'create', object: 'promise', id: promise.id, fields }];
  });
}
