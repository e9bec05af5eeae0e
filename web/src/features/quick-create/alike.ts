import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import type { Value } from '@/engine/record/types';

export type Sign = 'identifier' | 'email' | 'phone' | 'name' | 'birth' | 'address';

export interface Alike {
  object: string;
  id: string;
  title: string;
  /** The same as far as can be told, or only alike. */
  same: boolean;
  by: Sign[];
}

/** Records within sight that one about to be made resembles, the likest first. */
export function useAlike(object: string, fields: Record<string, Value>) {
  const said = Object.values(fields).some((value) => value !== null && value !== undefined && value !== '');
  return useQuery<Alike[]>({
    queryKey: ['alike', object, fields],
    queryFn: ({ signal }) => request<{ items: Alike[] }>(`/records/${object}/alike`, { method: 'POST', body: { fields }, signal }).then((answer) => answer.items),
    enabled: said,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });
}
