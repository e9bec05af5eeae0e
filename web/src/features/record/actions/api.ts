import { queryOptions } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { uuidv7 } from '@/lib/ids';
import type { RecordData, Ref, Value } from '@/engine/record/types';

export interface Found {
  record: Ref;
  why: string;
  /** May be chosen unless somebody says otherwise. */
  sure: boolean;
}

export interface ActionPreview {
  found: Record<string, Found[]>;
  values: Record<string, Value>;
}

export interface ActionAnswer {
  batch: string | null;
  made: Record<string, Ref>;
  record?: RecordData;
}

const path = (record: RecordData, action: string) => `/records/${record.object}/${record.id}/actions/${action}`;

/** What there is to choose from before it is done. */
export const actionPreview = (record: RecordData, action: string) =>
  queryOptions({
    queryKey: ['action', record.object, record.id, action] as const,
    queryFn: ({ signal }) => request<ActionPreview>(`${path(record, action)}/preview`, { method: 'POST', body: {}, signal }),
    staleTime: 0,
    gcTime: 0,
  });

/** Does it; an impatient second click is answered with what came of the first. */
export const act = (record: RecordData, action: string, input: Record<string, Value>) =>
  request<ActionAnswer>(path(record, action), { method: 'POST', headers: { 'Idempotency-Key': uuidv7() }, body: { input } });
