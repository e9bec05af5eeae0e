import { servedField } from '@/engine/purpose/serving';
import { useGroups } from '@/engine/record/groups';
import { usePage } from '@/engine/record/page';
import type { Filter, RecordData } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { today } from '@/lib/format/dates';
import { useTouchesByBoth } from '../touches';
import type { Signs } from './health';

const TOUCHES = 30;
const SHOWN = 50;

const of = (field: string, record: RecordData): Filter => ({ field, op: 'is', value: record.id });

/** The way from talk to a party: about itself, or about a deal with it. */
const throughDeal = (record: RecordData) => `about:opportunity.${record.object === 'account' ? 'account' : 'contact'}`;

/** When we were in touch with a party lately, about itself or a deal with it, newest first; undefined until it is known. */
export const useTouches = (record: RecordData) => useTouchesByBoth('about', throughDeal(record), record, TOUCHES);

const open: Filter = { field: 'state', op: 'is', value: 'open' };
const overdue: Filter = { and: [open, { field: 'due', op: 'lt', value: { relative: 'today', days: 0 } }] };

/** How our promises to a party fared: kept in time, those that can be judged, and those late now. */
export function usePromiseFigures(record: RecordData): Omit<Signs, 'touches'> | undefined {
  const found = useGroups('promise', {
    filter: { and: [of('party', record), { field: 'promisedBy', op: 'is', value: 'us' }] },
    by: [],
    measures: [
      { key: 'kept', kind: 'count', filter: { field: 'state', op: 'is', value: 'kept' } },
      { key: 'judged', kind: 'count', filter: { or: [{ field: 'state', op: 'isNot', value: 'open' }, overdue] } },
      { key: 'late', kind: 'count', filter: overdue },
    ],
  });
  if (!found.data) return undefined;
  const figures = found.data.groups[0]?.measures;
  return { kept: Number(figures?.['kept'] ?? 0), judged: Number(figures?.['judged'] ?? 0), late: Number(figures?.['late'] ?? 0) };
}

/** Open promises of both sides, the first due first. */
export function useOpenPromises(record: RecordData) {
  const promise = useObject('promise');
  return usePage('promise', { fields: ['what', 'promisedBy', 'due', 'state', 'responsible', ...servedField(promise)], filter: { and: [of('party', record), open] }, sort: [{ field: 'due' }], limit: SHOWN });
}

export function useOpenNeeds(record: RecordData) {
  return usePage('need', { fields: ['words', 'byWhen', 'importance', 'state'], filter: { and: [of('party', record), { field: 'state', op: 'isNot', value: 'met' }] }, sort: [{ field: 'byWhen' }], limit: SHOWN });
}

/** Work to be done about a party, besides what follows a purchase. */
export function useOpenTasks(record: RecordData) {
  const task = useObject('task');
  const unplanned: Filter[] = fieldOf(task, 'sales.plan') ? [{ field: 'sales.plan', op: 'isEmpty' }] : [];
  return usePage('task', { fields: ['subject', 'due', 'status', 'assignee', ...servedField(task)], filter: { and: [of('about', record), { field: 'status', op: 'is', value: 'open' }, ...unplanned] }, sort: [{ field: 'due' }], limit: 5 });
}

/** What is in the agenda with a party from today on. */
export function useComing(record: RecordData) {
  const filter: Filter = { and: [of('about', record), { field: 'startsAt', op: 'ge', value: { relative: 'today', days: 0 } }, { field: 'status', op: 'is', value: 'planned' }] };
  return usePage('appointment', { fields: ['subject', 'startsAt', 'place'], filter, sort: [{ field: 'startsAt' }], limit: 3 });
}

export const firstOf = (found: { data?: { pages: { items: RecordData[] }[] } | undefined }): RecordData[] => found.data?.pages[0]?.items ?? [];

export const isLate = (date: unknown): boolean => typeof date === 'string' && date < today();
