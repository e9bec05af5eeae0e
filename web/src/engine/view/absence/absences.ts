import { usePage } from '@/engine/record/page';
import type { Ref } from '@/engine/record/types';
import { addDays, formatDate, instantOf, localDate, today } from '@/lib/format/dates';

/** That somebody is away, and who stands in for them. */
export interface Absence {
  id: string;
  person: Ref;
  deputy: Ref;
  startsAt: string;
  endsAt: string;
}

/** Of everybody, those that are not over, the next to begin first. Undefined until they are known. */
export function useAbsences(asked = true): Absence[] | undefined {
  const page = usePage('absence', { fields: ['person', 'deputy', 'startsAt', 'endsAt'], filter: { field: 'endsAt', op: 'ge', value: instantOf(today(), '00:00') }, sort: [{ field: 'startsAt' }], limit: 200 }, asked);
  return (page.data?.pages[0]?.items as unknown as Absence[] | undefined)?.filter((one) => Date.parse(one.endsAt) > Date.now());
}

export const isNow = (one: Absence) => Date.parse(one.startsAt) <= Date.now() && Date.parse(one.endsAt) > Date.now();

/** Whom one stands in for just now; undefined where it is not asked, or not known yet. */
export function useBehalf(me: string, asked: boolean): string[] | undefined {
  return useAbsences(asked)?.filter((one) => isNow(one) && one.deputy.id === me).map((one) => one.person.id);
}

/** The last day away, as one says it: it ends when that day does. */
export const lastDay = (one: Pick<Absence, 'endsAt'>) => formatDate(localDate(new Date(Date.parse(one.endsAt) - 1)));

export const firstDay = (one: Pick<Absence, 'startsAt'>) => formatDate(localDate(new Date(one.startsAt)));

/** From the beginning of the first day to the end of the last, where one is. */
export const spanOf = (from: string, until: string) => ({ startsAt: instantOf(from, '00:00'), endsAt: instantOf(addDays(until, 1), '00:00') });
