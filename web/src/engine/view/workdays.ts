import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { addDays, today } from '@/lib/format/dates';

/** A day on which nobody is there, and why: a public holiday, a day of the company's own, its week. */
export interface ClosedDay {
  date: string;
  why: 'holiday' | 'own' | 'week';
  holiday: string | null;
}

export interface Workdays {
  /** Why nobody is there; undefined where somebody is. */
  closed: (date: string) => ClosedDay | undefined;
  /** The day itself, or the next on which somebody is there. */
  openFrom: (date: string) => string;
}

/** Under it stands all that is told of closed days. */
export const CLOSED = ['workspace', 'closed'] as const;

/** How far one looks: beyond, every day is taken for open. */
const AHEAD = 60;

export const closedQuery = (from: string) =>
  queryOptions({
    queryKey: [...CLOSED, from],
    queryFn: ({ signal }) => request<{ items: ClosedDay[] }>(`/workspace/calendar/closed?from=${from}&until=${addDays(from, AHEAD)}`, { signal }),
    staleTime: 3_600_000,
  });

export function workdaysOf(closed: readonly ClosedDay[]): Workdays {
  const days = new Map(closed.map((one) => [one.date, one]));
  const openFrom = (date: string): string => (days.has(date) ? openFrom(addDays(date, 1)) : date);
  return { closed: (date) => days.get(date), openFrom };
}

/** Today and what is ahead, as the server tells it; until it has, nobody is away. */
export function useWorkdays(): Workdays {
  const found = useQuery(closedQuery(today()));
  return workdaysOf(found.data?.items ?? []);
}
