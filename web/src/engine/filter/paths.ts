import { i18n } from '@/lib/i18n/texts';
import { manyOf, resolveSteps, stepsOver } from '../schema/catalog';
import type { Catalog, Field, ObjectType } from '../schema/types';

export interface Choices {
  group: string;
  items: { value: string; label: string }[];
}

/** Values of the choices that are no field: a list of records, and the way into another record's fields. */
export const LIST = '*';
export const INTO = '>';

/** As many relations as the server follows. */
const DEEPEST = 6;

const joined = (root: string, key: string) => (root ? `${root}.${key}` : key);

const depth = (path: string) => (path === '' ? 0 : path.split('.').length);

interface Wanted {
  accept: (field: Field) => boolean;
  hops: boolean;
  lists: boolean;
}

/** What may be chosen from where one stands: fields here, fields one relation on, ways further on, lists of records. */
export function choicesAt(catalog: Catalog, object: ObjectType, root: string, { accept, hops, lists }: Wanted): Choices[] {
  const here = resolveSteps(catalog, object, root);
  if (!here) return [];
  const { target } = here;
  const before = here.label ? `${here.label} › ` : '';
  const near = target.fields.filter(accept).map((field) => ({ value: joined(root, field.key), label: before + field.label }));
  const groups: Choices[] = [{ group: here.label || target.label, items: near }];
  if (root) groups.unshift({ group: '', items: [{ value: INTO + root.split('.').slice(0, -1).join('.'), label: i18n.t('filterBox.back', { label: backTo(catalog, object, root) }) }] });
  if (!hops) return groups;
  for (const step of target.fields.flatMap((field) => stepsOver(catalog, field))) {
    const path = joined(root, step.key);
    if (depth(path) > DEEPEST) continue;
    const far = step.target.fields.filter((field) => !field.system && accept(field)).map((field) => ({ value: `${path}.${field.key}`, label: `${before}${step.label} › ${field.label}` }));
    const onward = depth(path) < DEEPEST ? [{ value: INTO + path, label: i18n.t('filterBox.into', { label: before + step.label }) }] : [];
    groups.push({ group: before + step.label, items: [...far, ...onward] });
  }
  if (lists) groups.push({ group: i18n.t('filterBox.records'), items: manyOf(catalog, target).map((many) => ({ value: LIST + joined(root, many.path), label: before + many.label })) });
  return groups.filter((group) => group.items.length > 0);
}

function backTo(catalog: Catalog, object: ObjectType, root: string): string {
  const up = root.split('.').slice(0, -1).join('.');
  return (up && resolveSteps(catalog, object, up)?.label) || object.label;
}
