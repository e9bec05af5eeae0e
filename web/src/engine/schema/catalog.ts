import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { request } from '@/lib/api/request';
import type { Catalog, Field, ObjectType } from './types';

/** Everything there is to know about the object types, in the language spoken now. */
export const catalogQuery = (locale: string = i18next.language) =>
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
  /** As the API takes it: `amount`, or one hop: `account.industry`. */
  path: string;
  field: Field;
  label: string;
}

/** A field by its path, over one relation at most. */
export function resolvePath(catalog: Catalog, object: ObjectType, path: string): FieldPath | undefined {
  const [first = '', second] = path.split('.');
  const near = fieldOf(object, first);
  if (!near) return undefined;
  if (second === undefined) return { path, field: near, label: near.label };
  for (const target of near.type === 'user' ? ['user'] : (near.targets ?? [])) {
    const far = fieldOf(objectOf(catalog, target), second);
    if (far) return { path, field: far, label: `${near.label} › ${far.label}` };
  }
  return undefined;
}

/** May this reader change that field of some record? The server has the last word on each. */
export function isEditable(object: ObjectType, field: Field): boolean {
  return object.may.update !== 'none' && field.access === 'write' && !field.readOnly;
}
