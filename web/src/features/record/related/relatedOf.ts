import { fieldOf, objectOf } from '@/engine/schema/catalog';
import type { Catalog, Field, ObjectType, RelatedList } from '@/engine/schema/types';

export interface Related {
  list: RelatedList;
  object: ObjectType;
  /** What names a row: its title, or, for a link, the record at its other end. */
  name: Field;
  /** Up to two more fields of a row. */
  details: Field[];
  /** Anything may be pointed to by it, or one record by one: where nothing points here, there is nothing to say. */
  rare: boolean;
}

const SHOWN_ELSEWHERE = new Set(['note', 'interaction', 'file', 'grant', 'comment', 'follow', 'notification', 'muted', 'absence']);
/** What a party's page draws in its own way. */
const SHOWN_OF_PARTIES = new Set(['task.about', 'relationship.party', 'preference.party', 'need.party', 'promise.party', 'consent.party', 'connection.from', 'connection.to']);

/** Lists that a part of the page tells better. */
const TOLD_BETTER = new Set(['task.sales.deal']);

/** The lists of records that point here, without what the page shows elsewhere: talk in the timeline, owned rows in their tab. */
export function relatedOf(catalog: Catalog, object: ObjectType): Related[] {
  const lists = object.related.flatMap((list) => {
    const other = objectOf(catalog, list.object);
    if (!other || other.partOf !== null || SHOWN_ELSEWHERE.has(other.key) || TOLD_BETTER.has(`${list.object}.${list.field}`) || (object.traits.includes('party') && SHOWN_OF_PARTIES.has(`${list.object}.${list.field}`)) || other.may.read === 'none') return [];
    const name = nameOf(other, list);
    return name ? [{ list, object: other, name, details: detailsOf(other, [list.field, name.key]), rare: fieldOf(other, list.field)?.type === 'toAny' || fieldOf(other, list.field)?.unique === true }] : [];
  });
  return lists.sort((a, b) => rankOf(a, object) - rankOf(b, object));
}

/** People first, then the work, last what is of the same kind (subsidiaries). */
function rankOf(related: Related, object: ObjectType): number {
  if (related.object.link) return 0;
  return related.object.key === object.key ? 2 : 1;
}

function nameOf(other: ObjectType, list: RelatedList): Field | undefined {
  const end = other.link ? other.fields.find((field) => field.type === 'relation' && field.key !== list.field) : undefined;
  return end ?? fieldOf(other, other.title);
}

function detailsOf(other: ObjectType, taken: string[]): Field[] {
  const wanted = other.link ? other.fields.filter((field) => !field.system && field.type !== 'relation').map((field) => field.key) : other.listColumns;
  return wanted
    .filter((key) => !taken.includes(key) && key !== 'owner')
    .flatMap((key) => fieldOf(other, key) ?? [])
    .filter((field) => field.type !== 'boolean' && field.type !== 'longText' && field.type !== 'richText')
    .slice(0, 3);
}
