import { beforeAll, expect, it } from 'vitest';
import { setTimeZone } from '@/lib/format/locale';
import type { Entry } from '@/engine/view/agenda';
import { isOn, placed } from './layout';

const entry = (id: string, startsAt: string, endsAt: string): Entry => ({ object: 'appointment', id, version: 1, subject: id, startsAt, endsAt, allDay: false, recurrence: null, occurrence: null, record: id });

beforeAll(() => setTimeZone('Europe/Lisbon'));

it('puts side by side what overlaps, and gives the rest the whole width', () => {
  const found = placed([entry('a', '2026-07-01T08:00:00Z', '2026-07-01T10:00:00Z'), entry('b', '2026-07-01T09:00:00Z', '2026-07-01T09:30:00Z'), entry('c', '2026-07-01T12:00:00Z', '2026-07-01T13:00:00Z')], '2026-07-01');
  expect(found.map(({ entry: one, from, lane, lanes }) => [one.id, from, lane, lanes])).toEqual([['a', 540, 0, 2], ['b', 600, 1, 2], ['c', 780, 0, 1]]);
});

it('takes a lane again once it is free', () => {
  const found = placed([entry('a', '2026-07-01T08:00:00Z', '2026-07-01T11:00:00Z'), entry('b', '2026-07-01T08:00:00Z', '2026-07-01T09:00:00Z'), entry('c', '2026-07-01T09:00:00Z', '2026-07-01T10:00:00Z')], '2026-07-01');
  expect(found.map((one) => [one.entry.id, one.lane, one.lanes])).toEqual([['a', 0, 2], ['b', 1, 2], ['c', 1, 2]]);
});

it('does not stand on the day at whose midnight it ends', () => {
  const late = entry('a', '2026-07-01T20:00:00Z', '2026-07-01T23:00:00Z');
  expect([isOn(late, '2026-07-01'), isOn(late, '2026-07-02')]).toEqual([true, false]);
});
