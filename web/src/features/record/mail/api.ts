import { useQuery } from '@tanstack/react-query';
import { recordQuery } from '@/engine/record/one';
import { fetchPage } from '@/engine/record/page';
import { keys } from '@/engine/record/keys';
import type { RecordData, Ref } from '@/engine/record/types';
import { address, request } from '@/lib/api/request';
import { Problem } from '@/lib/api/problem';
import { queryClient } from '@/lib/queryClient';
import { uuidv7 } from '@/lib/ids';
import { addressesOf } from './letter';

const all = (object: string) => ({ queryKey: [...keys.records(object), 'all'] as const, queryFn: ({ signal }: { signal: AbortSignal }) => fetchPage(object, { limit: 200 }, null, signal).then((page) => page.items) });

/** Accounts in use that this reader may send by: their own first. */
export function useSenders(me: string) {
  return useQuery({
    ...all('mailAccount'),
    select: (accounts) => {
      const holder = (one: RecordData) => (one['holder'] as Ref | null)?.id ?? null;
      return accounts.filter((one) => one['active'] === true && one['smtpHost'] != null && [null, me].includes(holder(one))).sort((one, other) => Number(holder(other) === me) - Number(holder(one) === me));
    },
  });
}

/** How this reader writes: signature, account, delay. */
export function useHabit(me: string) {
  return useQuery({ ...all('mailHabit'), select: (habits) => habits.find((one) => (one['owner'] as Ref | null)?.id === me) ?? null });
}

/** Addresses of whom a record is about: its own, else those of the person and the company it names. */
export async function guess(record: Ref): Promise<string[]> {
  const one = await queryClient.ensureQueryData(recordQuery(record.object, record.id));
  const own = addressesOf(one);
  if (own.length > 0) return own;
  for (const key of ['contact', 'account']) {
    const party = one[key] as Ref | null | undefined;
    const found = party?.id ? addressesOf(await queryClient.ensureQueryData(recordQuery(party.object, party.id)).catch(() => undefined)) : [];
    if (found.length > 0) return found;
  }
  return [];
}

const act = (id: string, action: string, input: object) => request<{ batch: string | null }>(`/records/email/${id}/actions/${action}`, { method: 'POST', headers: { 'Idempotency-Key': uuidv7() }, body: { input } });

export const send = (id: string, at: string | null) => act(id, 'send', at ? { at } : {});

export const takeBack = (id: string) => act(id, 'takeBack', {});

/** Lays files of another mail on this one, one after the other, through the same doors as by hand. */
export async function bringAlong(files: { id: string; name: string }[], email: string): Promise<void> {
  for (const { id, name } of files) {
    const answer = await fetch(address(`/files/${id}/content`), { credentials: 'same-origin' });
    if (!answer.ok) throw new Problem(answer.status, { title: name });
    const form = new FormData();
    form.append('file', new File([await answer.blob()], name, { type: answer.headers.get('Content-Type') ?? '' }));
    await request(`/records/email/${email}/files`, { method: 'POST', body: form });
  }
}
