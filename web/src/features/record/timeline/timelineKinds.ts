import { objectOf } from '@/engine/schema/catalog';
import type { Catalog, ObjectType } from '@/engine/schema/types';

/** Said once and seldom: told of in the line, not worth a chip. */
const SELDOM = new Set(['relationship', 'preference', 'follow', 'notification', 'muted', 'grant']);

export interface TimelineKind {
  key: string;
  label: string;
  activity: boolean;
}

/** The types whose records are told of in this one's timeline, talk and work first. */
export function timelineKinds(catalog: Catalog, object: ObjectType): TimelineKind[] {
  const related = new Set(object.related.map((one) => one.object));
  return [...related]
    .flatMap((key) => objectOf(catalog, key) ?? [])
    .filter((one) => !one.link && !one.partOf && !SELDOM.has(one.key))
    .map((one) => ({ key: one.key, label: one.plural, activity: one.traits.includes('activity') }))
    .sort((one, other) => Number(other.activity) - Number(one.activity));
}
