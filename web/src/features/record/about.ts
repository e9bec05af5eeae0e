import { fieldOf, objectOf } from '@/engine/schema/catalog';
import type { Catalog, ObjectType } from '@/engine/schema/types';

/** Kinds of activity that are written about other records. */
const ACTIVITIES = ['note', 'interaction', 'email', 'task'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** May activities be about this kind of record? */
export function isTalkedAbout(catalog: Catalog, object: ObjectType): boolean {
  return activitiesAbout(catalog, object).length > 0;
}

/** The activities this reader may write about this kind of record. */
export function activitiesAbout(catalog: Catalog, object: ObjectType): Activity[] {
  return ACTIVITIES.filter((key) => {
    const activity = objectOf(catalog, key);
    return activity?.may.create === true && (fieldOf(activity, 'about')?.targets ?? []).includes(object.key);
  });
}
