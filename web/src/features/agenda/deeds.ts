import { run } from '@/engine/record/execute';
import type { Command, RecordData, Ref } from '@/engine/record/types';
import { request } from '@/lib/api/request';
import { i18n } from '@/lib/i18n/texts';
import { uuidv7 } from '@/lib/ids';
import type { Entry } from '@/engine/view/agenda';
import type { Times } from './times';

export const isOccurrence = (entry: Entry) => entry.recurrence !== null && entry.occurrence !== null;

const COPIED = ['subject', 'channel', 'allDay', 'timeZone', 'place', 'about', 'reminders'];

/** Whether those who take part were invited by mail: they are to be told what becomes of it. */
const isTold = (entry: Entry) => typeof entry['toldRevision'] === 'number';

/** What stands for one occurrence of a series from now on, with the same people. */
async function exception(entry: Entry, fields: Record<string, unknown>): Promise<Command> {
  const series = await request<RecordData>(`/records/appointment/${entry.record}`);
  const participants = ((series['participants'] ?? []) as { who: Ref; answer: string }[]).map(({ who, answer }) => ({ who: { object: who.object, id: who.id }, answer }));
  const copied = Object.fromEntries(COPIED.flatMap((key) => (entry[key] == null ? [] : [[key, entry[key]]])));
  return { do: 'create', object: 'appointment', id: uuidv7(), fields: { ...copied, startsAt: entry.startsAt, endsAt: entry.endsAt, series: entry.record, occurrence: entry.occurrence, participants, ...fields } };
}

/** Moves it, or as an occurrence this one alone or the whole series by as much. */
export async function moveEntry(entry: Entry, to: Times, whole = false): Promise<void> {
  const done = i18n.t(isTold(entry) ? 'agenda.movedTold' : 'agenda.moved', { name: entry.subject });
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
    await run([await exception(entry, { ...to })], { done });
  }
}

/** Calls it off; of a series this occurrence alone, or all of it. One that others were invited to stays, so that they can be told. */
export async function callOff(entry: Entry, whole = false): Promise<void> {
  const off: Command = isTold(entry)
    ? { do: 'update', object: 'appointment', id: entry.record, fields: { status: { was: entry['status'], becomes: 'cancelled' } } }
    : { do: 'delete', object: 'appointment', id: entry.record };
  const command = isOccurrence(entry) && !whole ? await exception(entry, { status: 'cancelled' }) : off;
  await run([command], { done: i18n.t(isTold(entry) ? 'agenda.calledOffTold' : 'agenda.calledOff', { name: entry.subject }) });
}
