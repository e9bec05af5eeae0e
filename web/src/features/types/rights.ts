import { queryOptions } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { queryClient } from '@/lib/queryClient';
import { remember, undoBatch } from '@/engine/record/undo';

/** What a role may do with a field, where it is less than with the record. */
export type Limit = 'hidden' | 'read';

export interface Rights {
  object: string;
  roles: string[];
  /** Of the workspace's own roles, by key. */
  names?: Record<string, string>;
  fields: { key: string; written: boolean }[];
  /** By role and field; what is not there has no limit. */
  rights: Record<string, Record<string, Limit>>;
  batch?: string | null;
}

export const rightsQuery = (object: string) =>
  queryOptions({ queryKey: ['fieldRights', object], queryFn: ({ signal }) => request<Rights>(`/field-rights/${object}`, { signal }) });

/** The same with one limit said anew; `write` takes it away. */
export function withLimit(rights: Rights['rights'], role: string, field: string, limit: Limit | 'write'): Rights['rights'] {
  const { [field]: _, ...others } = rights[role] ?? {};
  return { ...rights, [role]: limit === 'write' ? others : { ...others, [field]: limit } };
}

/** That somebody could see or write a field otherwise than now. */
export interface LimitDifference {
  user: string;
  name: string;
  object: string;
  field: string;
  before: Limit | 'write';
  after: Limit | 'write';
}

export const previewRights = (object: string, rights: Rights['rights']) => request<{ people: number; differences: LimitDifference[] }>(`/field-rights/${object}/preview`, { method: 'POST', body: { rights } });

/** Says the limits of a type anew. @returns the batch that undoes it */
export async function saveRights(object: string, rights: Rights['rights'], label: string): Promise<string | null> {
  const now = await request<Rights>(`/field-rights/${object}`, { method: 'PUT', body: { rights } });
  queryClient.setQueryData(rightsQuery(object).queryKey, now);
  if (now.batch) remember({ batch: now.batch, label });
  return now.batch ?? null;
}

export async function takeRightsBack(object: string, batch: string): Promise<void> {
  await undoBatch(batch);
  await queryClient.invalidateQueries({ queryKey: rightsQuery(object).queryKey });
}
