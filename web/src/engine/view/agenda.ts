import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryString, request } from '@/lib/api/request';
import type { RecordData } from '@/engine/record/types';
import { addDays, instantOf } from '@/lib/format/dates';

/** A place in the agenda: an appointment, or one occurrence of a series. */
export interface Entry extends RecordData {
  subject: string;
  startsAt: string;
  endsAt: string;
  allDay: boolean;
  recurrence: string | null;
  occurrence: string | null;
  /** The record behind it; an occurrence has an id of its own beside it. */
  record: string;
}

interface Answer {
  items: RecordData[];
  more: boolean;
}

const entry = (item: RecordData): Entry => ({ ...(item as Entry), record: item.id, id: item['recurrence'] && item['occurrence'] ? `${item.id}@${String(item['occurrence'])}` : item.id });

/** What is in these people's agendas on these days. It lies beside pages of appointments, and is kept up to date with them. */
export function useAgenda(first: string, last: string, people: readonly string[]) {
  const asked = { from: instantOf(first, '00:00'), to: instantOf(addDays(last, 1), '00:00'), users: people.join(',') };
  return useQuery<{ more: boolean; items: Entry[] }>({
    queryKey: ['records', 'appointment', 'page', { agenda: asked }],
    queryFn: ({ signal }) => request<Answer>(`/agenda${queryString(asked)}`, { signal }).then((answer) => ({ more: answer.more, items: answer.items.map(entry) })),
    placeholderData: keepPreviousData,
  });
}
