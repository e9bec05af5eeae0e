import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { keys } from './keys';
import type { RecordData } from './types';

/** One record with its owned children. */
export const recordQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: keys.one(object, id),
    queryFn: ({ signal }) => request<RecordData>(`/records/${object}/${id}`, { signal }),
  });

export function useRecord(object: string, id: string) {
  return useQuery(recordQuery(object, id));
}
