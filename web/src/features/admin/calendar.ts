import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from '@/engine/session/session';
import { CLOSED } from '@/engine/view/workdays';
import { request } from '@/lib/api/request';

export const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type WeekDay = (typeof WEEK)[number];

export interface Hours {
  from: string;
  until: string;
}

/** When the company is there; a day of the week without hours is closed, and without any hours none is. */
export interface CompanyDays {
  fiscalYear: number;
  hours: Partial<Record<WeekDay, Hours>>;
  holidays: string[];
  closed: string[];
}

export interface CalendarAnswer extends CompanyDays {
  /** Countries whose holidays are known. */
  countries: string[];
  /** Their holidays, this year and next. */
  days: { date: string; key: string; country: string }[];
}

export const calendarQuery = queryOptions({
  queryKey: ['workspace', 'calendar'],
  queryFn: ({ signal }) => request<CalendarAnswer>('/workspace/calendar', { signal }),
});

export function useChangeCalendar() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ fiscalYear, hours, holidays, closed }: CompanyDays) => request<CalendarAnswer>('/workspace/calendar', { method: 'PUT', body: { fiscalYear, hours, holidays, closed } }),
    onSuccess: (answer) => {
      client.setQueryData(calendarQuery.queryKey, answer);
      void client.invalidateQueries({ queryKey: CLOSED });
      // reports and lists go by the year that begins otherwise now
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}
