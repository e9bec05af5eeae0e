import { usePage } from '@/engine/record/page';
import type { Filter, RecordData } from '@/engine/record/types';
import { objectOf, useCatalog } from '@/engine/schema/catalog';

/** What waits, was not sent, or came back has touched nobody. */
const WENT: Filter = { field: 'status', op: 'in', value: ['sent', 'received'] };

const latest = (moments: string[], most: number) => moments.sort((one, other) => (one < other ? 1 : -1)).slice(0, most);

function useMoments(object: string, filter: Filter, most: number): string[] | undefined {
  const readable = objectOf(useCatalog(), object) !== undefined;
  const found = usePage(object, { fields: ['occurredAt'], filter, sort: [{ field: 'occurredAt', desc: true }], limit: most }, readable);
  if (!readable) return [];
  return found.data && (found.data.pages[0]?.items ?? []).map((item) => item['occurredAt']).filter((at) => typeof at === 'string');
}

/** When a record was last spoken or written about, newest first; undefined until it is known. @param by the way from talk to the record */
export function useTouchesBy(by: string, record: RecordData, most: number): string[] | undefined {
  const about: Filter = { field: by, op: 'is', value: record.id };
  const talk = useMoments('interaction', about, most);
  const mails = useMoments('email', { and: [about, WENT] }, most);
  return talk && mails && latest([...talk, ...mails], most);
}

/** The same by several ways: each is a question of its own rather than one with "or", for each walks an index of its own. */
export function useTouchesByBoth(one: string, other: string, record: RecordData, most: number): string[] | undefined {
  const first = useTouchesBy(one, record, most);
  const second = useTouchesBy(other, record, most);
  return first && second && latest([...first, ...second], most);
}
