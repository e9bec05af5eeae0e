import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import type { Field } from '@/engine/schema/types';

export interface Link {
  id: string;
  fields: string[];
  makerName: string | null;
  createdAt: string;
  until: string;
  takenBackAt: string | null;
  password: boolean;
  opened: number;
  /** The newest of them. */
  openings: { at: string; browser: string | null; system: string | null }[];
}

export interface Wanted {
  fields: string[];
  days: number;
  password: string | null;
}

const keyOf = (object: string, id: string) => ['access', object, id, 'links'];
const pathOf = (object: string, id: string) => `/records/${object}/${id}/links`;

export const linksQuery = (object: string, id: string) =>
  queryOptions({ queryKey: keyOf(object, id), queryFn: ({ signal }) => request<{ items: Link[] }>(pathOf(object, id), { signal }).then((answer) => answer.items), staleTime: 0 });

/** The address is in the answer and nowhere else. */
export function useMakeLink(object: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Wanted) => request<{ path: string }>(pathOf(object, id), { method: 'POST', body: wanted }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(object, id) }),
  });
}

export function useTakeBack(object: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (link: string) => request<void>(`${pathOf(object, id)}/${link}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(object, id) }),
  });
}

/** What can be shown by a link beside the name, which always is. */
export function showable(fields: Field[], title: string): Field[] {
  return fields.filter((field) => !field.system && field.key !== title && field.type !== 'children' && field.type !== 'json');
}

export function stateOf(link: Link, now: number = Date.now()): 'open' | 'ended' | 'takenBack' {
  if (link.takenBackAt) return 'takenBack';
  return Date.parse(link.until) > now ? 'open' : 'ended';
}
