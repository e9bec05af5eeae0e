import type { QueryKey } from '@tanstack/react-query';
import type { Change } from '@/lib/live/stream';
import { objectOf } from '../schema/catalog';
import type { Catalog } from '../schema/types';

/** May what lies under this key look different since these records changed? Where it cannot be told, yes. */
export function touches(key: QueryKey, data: unknown, changes: readonly Change[], catalog: Catalog): boolean {
  const [root, object, kind] = key;
  if (root !== 'records' && root !== 'timeline' && root !== 'find') return false;
  if (contains(data, changes)) return true;
  if (root === 'find') return false;
  if (root === 'timeline') return changes.some((change) => change.id === key[2] || isAboutSomething(catalog, change.object));
  if (kind === 'one' || kind === 'history') return changes.some((change) => change.object === object && change.id === key[3]);
  return changes.some((change) => change.object === object || reaches(key, String(object), change.object, catalog));
}

/** Any of the records is in it, as itself or as what another points to. */
export function contains(data: unknown, changes: readonly Change[]): boolean {
  if (data === undefined) return false;
  const text = JSON.stringify(data);
  return changes.some((change) => text.includes(change.id));
}

/** A task or a note is told in the timeline of what it is about. */
function isAboutSomething(catalog: Catalog, object: string): boolean {
  return objectOf(catalog, object)?.fields.some((field) => field.key === 'about') ?? false;
}

/** The query looks at records of the changed kind over a relation: `account.industry`. */
function reaches(key: QueryKey, from: string, to: string, catalog: Catalog): boolean {
  const relations = objectOf(catalog, from)?.fields.filter((field) => (field.type === 'user' ? to === 'user' : field.targets?.includes(to))) ?? [];
  if (relations.length === 0) return false;
  const text = JSON.stringify(key);
  return relations.some((field) => text.includes(`"${field.key}.`));
}
