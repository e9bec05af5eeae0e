import { objectOf } from '@/engine/schema/catalog';
import type { Catalog, Field, ObjectType } from '@/engine/schema/types';
import type { Target } from './plan';

/** Parts a column may fill on its own; the names come from `imports.parts`. */
const PARTS: Record<string, string[]> = {
  address: ['street', 'city', 'region', 'postalCode', 'country'],
  personName: ['prefix', 'given', 'middle', 'family', 'suffix'],
  money: ['currency'],
};

const NEVER = new Set(['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'deletedAt']);

/** Every place of an object that a column of a file can fill: fields, their parts, and the fields of its owned rows and of its links. */
export function targetsOf(catalog: Catalog, object: ObjectType, partLabel: (part: string) => string): Target[] {
  return [...ownTargets(catalog, object, partLabel), ...catalog.objects.flatMap((other) => linkTargets(catalog, other, object))];
}

function ownTargets(catalog: Catalog, object: ObjectType, partLabel: (part: string) => string): Target[] {
  return object.fields.flatMap((field) => {
    if (NEVER.has(field.key) || field.access !== 'write' || field.type === 'autoNumber') return [];
    if (field.type === 'children') return childTargets(catalog, field);
    const whole = targetOf(catalog, field);
    const parts = (PARTS[field.type] ?? []).map((part) => ({
      key: `${field.key}.${part}`,
      label: `${field.label} · ${partLabel(part)}`,
      type: 'text',
      required: false,
    }));
    return field.type === 'address' ? parts : [whole, ...parts];
  });
}

function childTargets(catalog: Catalog, children: Field): Target[] {
  const child = objectOf(catalog, children.of ?? '');
  return (child?.fields ?? [])
    .filter((field) => !field.system && !field.readOnly && !(field.targets ?? []).includes(child?.partOf ?? ''))
    .map((field) => ({ ...targetOf(catalog, field), key: `${children.key}.${field.key}`, label: `${children.label} · ${field.label}`, required: false, of: { key: children.key, label: children.label } }));
}

/** A link in which the record can only stand at one end: the job of a contact. */
function linkTargets(catalog: Catalog, link: ObjectType, object: ObjectType): Target[] {
  const relations = link.link && link.may.create ? link.fields.filter((field) => !field.system && field.targets?.includes(object.key)) : [];
  if (relations.length !== 1) return [];
  return link.fields
    .filter((field) => !field.system && !field.readOnly && field.access === 'write' && field.key !== relations[0]?.key)
    .map((field) => ({ ...targetOf(catalog, field), key: `${link.key}.${field.key}`, label: `${link.label} · ${field.label}`, required: false }));
}

function targetOf(catalog: Catalog, field: Field): Target {
  const object = field.type === 'user' ? 'user' : field.targets?.[0];
  const finds = object ? { object, by: objectOf(catalog, object)?.title ?? 'name' } : undefined;
  return {
    key: field.key,
    label: field.label,
    type: field.type,
    required: field.required,
    ...(finds ? { finds } : {}),
    ...(field.options ? { options: field.options } : {}),
  };
}
