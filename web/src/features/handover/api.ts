import { queryOptions } from '@tanstack/react-query';
import { run } from '@/engine/record/execute';
import type { Ref } from '@/engine/record/types';
import { request } from '@/lib/api/request';
import { uuidv7 } from '@/lib/ids';

export type Parties = Record<string, string[]>;

export interface Found {
  parties: Parties;
  /** Chosen, but not the giver's or not one's to give. */
  left: number;
  shown: Ref[];
  /** How many of each type go along. */
  along: Record<string, number>;
  more: boolean;
}

/** @param parties null for all of the giver's */
export const previewQuery = (giver: string, parties: Parties | null) =>
  queryOptions({
    queryKey: ['handover', giver, parties],
    queryFn: ({ signal }) => request<Found>('/handovers/preview', { method: 'POST', body: { giver, parties }, signal }),
    staleTime: 0,
  });

export interface Proposal {
  name: string;
  giver: string;
  receiver: string;
  parties: Parties;
  note: string;
  introduction: string;
  tasks: string;
  /** `none`; `standard`, ours in each customer's language; `own`, the introduction. */
  letters: string;
  keepReading: boolean;
}

/** @returns its id; null where it was refused, which has been told */
export async function propose(proposal: Proposal, done: string): Promise<string | null> {
  const id = uuidv7();
  const { note, introduction, ...rest } = proposal;
  const fields = { ...rest, ...(note ? { note } : {}), ...(introduction ? { introduction } : {}) };
  const answer = await run([{ do: 'create', object: 'handover', id, fields }], { done });
  return answer.outcomes[0]?.status === 'saved' ? id : null;
}
