import { queryOptions } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { uuidv7 } from '@/lib/ids';
import type { RecordData, Ref, Value } from '@/engine/record/types';

export type Take = 'winner' | 'loser' | 'both';

export interface FieldChoice {
  field: string;
  winner: Value;
  loser: Value;
  suggested: Take;
  choices: Take[];
}

export interface MergePreview {
  winner: { record: Ref; version: number };
  loser: { record: Ref; version: number };
  fields: FieldChoice[];
  moves: { object: string; field: string; records: number }[];
}

const path = (object: string, winner: string) => `/records/${object}/${winner}/merge`;

/** What there is to choose and what would move. */
export const mergePreview = (object: string, winner: string, loser: string) =>
  queryOptions({
    queryKey: ['merge', object, winner, loser] as const,
    queryFn: ({ signal }) => request<MergePreview>(`${path(object, winner)}/preview`, { method: 'POST', body: { with: loser }, signal }),
    staleTime: 0,
    gcTime: 0,
  });

/** Makes them one; the versions seen go along, so that nobody's change in between is lost. */
export const merge = (object: string, preview: MergePreview, take: Record<string, Take>) =>
  request<{ batch: string; moved: number; record: RecordData }>(path(object, preview.winner.record.id), {
    method: 'POST',
    headers: { 'Idempotency-Key': uuidv7() },
    body: { with: preview.loser.record.id, take, versions: { winner: preview.winner.version, loser: preview.loser.version } },
  });
