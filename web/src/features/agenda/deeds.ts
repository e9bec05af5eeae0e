import { run } from '@/engine/record/execute';
import type { Command, RecordData } from '@/engine/record/types';
import { request } from '@/lib/api/request';
import { i18n } from '@/lib/i18n/texts';
import { uuidv7 } from '@/lib/ids';
import type { Entry } from '@/engine/view/agenda';
import type { Times } from './times';

export const isOccurrence = (entry: Entry) => entry.recurrence !== null && entry.occurrence !== null;

const COPIED = ['subject', 'channel', 'allDay', 'timeZone', 'place', 'about', 'reminders'];

/** What stands for one occurrence of a series from now on. */
function exception(entry: Entry, fields: Record<string, unknown>): Command {
  const copied = Object.fromEntries(COPIED.flatMap((key) => (entry[key] == null ? [] : [[key, entry[key]]])));
  return { do: 'create', object: 'appointment', id: uuidv7(), fields: { ...copied, startsAt: entry.startsAt, endsAt: entry.endsAt, series: entry.record, occurrence: entry.occurrence, ...fields } };
}

/** Moves it, or as an occurrence this one alone or the whole series by as much. */
export async function moveEntry(entry: Entry, to: Times, whole = false): Promise<void> {
  const done = i18n.t('agenda.moved', { name: entry.subject });
  if (!isOccurrence(entry)) {
    const fields = { startsAt: { was: entry.startsAt, becomes: to.startsAt }, endsAt: { was: entry.endsAt, becomes: to.endsAt } };
    await run([{ do: 'update', object: 'appointment', id: entry.record, fields }], { done });
  } else if (whole) {
    const series = await request<RecordData>(`/records/appointment/${entry.record}`);
    const began = String(series['startsAt']);
    const startsAt = new Date(new Date(began).getTime() + new Date(to.startsAt).getTime() - new Date(entry.startsAt).getTime());
    const length = new Date(to.endsAt).getTime() - new Date(to.startsAt).getTime();
    const fields = { startsAt: { was: began, becomes: startsAt.toISOString() }, endsAt: { was: series['endsAt'], becomes: new Date(startsAt.getTime() + length).toISOString() } };
    await run([{ do: 'update', object: 'appointment', id: entry.record, fields }], { done });
  } else {
    await run([exception(entry, { ...to })], { done });
  }
}

/** Calls it off; of a series this occurrence alone, or all of it. */
export async function callOff(entry: Entry, whole = false): Promise<void> {
  const command: Command = isOccurrence(entry) && !whole ? exception(entry, { status: 'cancelled' }) : { do: 'delete', object: 'appointment', id: entry.record };
  await run([command], { done: i18n.t('agenda.calledOff', { name: entry.subject }) });
}
