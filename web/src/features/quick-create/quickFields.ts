import { fieldOf, isEditable } from '@/engine/schema/catalog';
import type { Field, ObjectType } from '@/engine/schema/types';

const ENOUGH = 7;

/** The fields of a quick form: its title, what is required and does not come by itself, what is already known, then what the list shows, until it is enough. */
export function quickFields(object: ObjectType, given: readonly string[] = []): Field[] {
  const able = (key: string) => {
    const field = fieldOf(object, key);
    return field && !field.system && field.type !== 'children' && field.type !== 'autoNumber' && isEditable({ ...object, may: { ...object.may, update: 'all' } }, field) ? [field] : [];
  };
  const required = object.fields.filter((field) => field.required && !field.filled).map((field) => field.key);
  const first = [...new Set([object.title, ...required, ...given])].flatMap(able);
  const more = [...new Set([...object.listColumns, ...(object.sections[0]?.fields ?? [])])].filter((key) => !first.some((field) => field.key === key)).flatMap(able);
  return [...first, ...more].slice(0, Math.max(ENOUGH, first.length));
}
