import { queryOptions } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { queryClient } from '@/lib/queryClient';
import { remember, undoBatch } from '@/engine/record/undo';
import type { Scope } from '@/engine/schema/types';

/** By type and right. */
export type Said = Record<string, Record<string, Scope>>;

export interface Role {
  key: string;
  /** Of the workspace's own alone. */
  name?: string;
  basis?: string;
  people: number;
  adjustable: boolean;
  types: Said;
  /** What the workspace says itself; the rest is as the role comes. */
  said: Said;
}

export interface Roles {
  rights: { key: string; graded: boolean }[];
  roles: Role[];
}

export interface Difference {
  user: string;
  name: string;
  object: string;
  right: string;
  before: Scope;
  after: Scope;
}

export interface RightsOf {
  user: string;
  roles: string[];
  types: Record<string, Record<string, Scope[]>>;
  hidden: { object: string; field: string }[];
  readOnly: { object: string; field: string }[];
}

export const rolesQuery = queryOptions({ queryKey: ['roles'], queryFn: ({ signal }) => request<Roles>('/roles', { signal }) });

export const rightsOfQuery = (user: string) => queryOptions({ queryKey: ['roles', 'of', user], queryFn: ({ signal }) => request<RightsOf>(`/users/${user}/rights`, { signal }) });

export const previewRole = (role: string, rights: Said) => request<{ people: number; differences: Difference[] }>(`/roles/${role}/preview`, { method: 'POST', body: { rights } });

/** @returns the batch that undoes it */
export async function saveRole(role: string, rights: Said, label: string): Promise<string | null> {
  const { batch } = await request<{ batch: string | null }>(`/roles/${role}`, { method: 'PUT', body: { rights } });
  if (batch) remember({ batch, label });
  await queryClient.invalidateQueries({ queryKey: rolesQuery.queryKey });
  return batch;
}

export async function takeBack(batch: string): Promise<void> {
  await undoBatch(batch);
  await queryClient.invalidateQueries({ queryKey: rolesQuery.queryKey });
}
