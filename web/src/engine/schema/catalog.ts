import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { i18n } from '@/lib/i18n/texts';
import { request } from '@/lib/api/request';
import type { Catalog, Field, ObjectType } from './types';

/** Everything there is to know about the object types, in the language spoken now. */
export const catalogQuery = (locale: string = i18n.language) =>
  queryOptions({
    queryKey: ['catalog', locale],
    queryFn: ({ signal }) => request<Catalog>('/catalog', { signal, headers: { 'Accept-Language': locale } }),
    staleTime: 5 * 60_000,
  });

export function useCatalog(): Catalog {
  return useSuspenseQuery(catalogQuery()).data;
}

/** The object type of that key; undefined where there is none or the reader may not know of it. */
export function useObject(key: string): ObjectType | undefined {
  return objectOf(useCatalog(), key);
}

export function objectOf(catalog: Catalog, key: string): ObjectType | undefined {
  return catalog.objects.find((object) => object.key === key);
}

export function fieldOf(object: ObjectType | undefined, key: string): Field | undefined {
  return object?.fields.find((field) => field.key === key);
}

export interface FieldPath {
  /** As the API takes it: `amount`, over relations `account.owner.team`, over one of several types `about:account.industry`. */
  path: string;
  field: Field;
  /** The type that has the field. */
  object: ObjectType;
  label: string;
}

/** A relation that leads to one type: the key it is followed by, and where to. */
export interface Step {
  key: string;
  label: string;
  target: ObjectType;
}

/** The types a relation leads to, each with the key that leads there. */
export function stepsOver(catalog: Catalog, field: Field): Step[] {
  if (field.type !== 'user' && field.type !== 'relation') return [];
  const targets = field.targets ?? (field.type === 'user' ? ['user'] : []);
  return targets.flatMap((key) => {
    const target = objectOf(catalog, key);
    if (!target) return [];
    return targets.length === 1 ? [{ key: field.key, label: field.label, target }] : [{ key: `${field.key}:${key}`, label: `${field.label} (${target.label})`, target }];
  });
}

/** The record a path of relations leads to; the empty path is the type itself. */
export function resolveSteps(catalog: Catalog, object: ObjectType, path: string): { target: ObjectType; label: string } | undefined {
  if (path === '') return { target: object, label: '' };
  for (const field of object.fields) {
    for (const step of stepsOver(catalog, field)) {
      if (path !== step.key && !path.startsWith(`${step.key}.`)) continue;
      const rest = resolveSteps(catalog, step.target, path.slice(step.key.length + 1));
      if (rest) return { target: rest.target, label: rest.label ? `${step.label} › ${rest.label}` : step.label };
    }
  }
  return undefined;
}

/** A field by its path, over relations to any depth. */
export function resolvePath(catalog: Catalog, object: ObjectType, path: string): FieldPath | undefined {
  const near = fieldOf(object, path);
  if (near) return { path, field: near, object, label: near.label };
  for (const field of object.fields) {
    for (const step of stepsOver(catalog, field)) {
      if (!path.startsWith(`${step.key}.`)) continue;
      const far = resolvePath(catalog, step.target, path.slice(step.key.length + 1));
      if (far) return { ...far, path, label: `${step.label} › ${far.label}` };
    }
  }
  return undefined;
}

export interface ManyPath {
  path: string;
  /** The type whose records are counted. */
  target: ObjectType;
  label: string;
}

/** The lists of a type: its children, and the records that point to it. */
export function manyOf(catalog: Catalog, object: ObjectType): ManyPath[] {
  const children = object.fields.flatMap((field): ManyPath[] => {
    const target = field.type === 'children' ? objectOf(catalog, field.of ?? '') : undefined;
    return target ? [{ path: field.key, target, label: field.label }] : [];
  });
  const pointing = object.related.flatMap((related): ManyPath[] => {
    const target = objectOf(catalog, related.object);
    const back = fieldOf(target, related.field);
    return target && back ? [{ path: `${related.object}:${related.field}`, target, label: `${target.plural} (${back.label})` }] : [];
  });
  return [...children, ...pointing];
}

/** A list by its path, behind relations to any depth. */
export function resolveMany(catalog: Catalog, object: ObjectType, path: string): ManyPath | undefined {
  const near = manyOf(catalog, object).find((each) => each.path === path);
  if (near) return near;
  for (const field of object.fields) {
    for (const step of stepsOver(catalog, field)) {
      if (!path.startsWith(`${step.key}.`)) continue;
      const far = resolveMany(catalog, step.target, path.slice(step.key.length + 1));
      if (far) return { ...far, path, label: `${step.label} › ${far.label}` };
    }
  }
  return undefined;
}

/** May this reader change that field of some record? The server has the last word on each. */
export function isEditable(object: ObjectType, field: Field): boolean {
  return object.may.update !== 'none' && field.access === 'write' && !field.readOnly;
}
