import { beforeAll, expect, it } from 'vitest';
import { setTimeZone } from '@/lib/format/locale';
import type { Entry } from '@/engine/view/agenda';
import { isOn } from './layout';
import { isOf } from './people';
import { nudged, onDay, shifted } from './times';

const entry = (over: Partial<Entry>): Entry => ({ object: 'appointment', id: 'a', version: 1, subject: 'a', startsAt: '2026-10-23T09:00:00.000Z', endsAt: '2026-10-23T10:00:00.000Z', allDay: false, recurrence: null, occurrence: null, record: 'a', ...over });

beforeAll(() => setTimeZone('Europe/Lisbon'));

it('stays at its hour over the night when clocks are moved', () => {
  expect(shifted('2026-10-23T09:00:00.000Z', 3)).toBe('2026-10-26T10:00:00.000Z');
  expect(shifted('2026-03-27T10:00:00.000Z', 7, 15)).toBe('2026-04-03T09:15:00.000Z');
  expect(nudged(entry({}), 7, 0, false)).toEqual({ startsAt: '2026-10-30T10:00:00.000Z', endsAt: '2026-10-30T11:00:00.000Z' });
});

it('keeps a whole day a whole day, however many hours it has', () => {
  // the day clocks go back has twenty-five hours
  const long = { startsAt: '2026-10-24T23:00:00.000Z', endsAt: '2026-10-26T00:00:00.000Z' };
  expect(onDay(long, '2026-10-28')).toEqual({ startsAt: '2026-10-28T00:00:00.000Z', endsAt: '2026-10-29T00:00:00.000Z' });
});

it('does not end before it begins', () => {
  expect(nudged(entry({}), 0, -60, true)).toBeNull();
  expect(nudged(entry({}), 0, 30, true)?.endsAt).toBe('2026-10-23T10:30:00.000Z');
});

it('shows a whole day of another zone on its day alone', () => {
  const warsaw = entry({ allDay: true, timeZone: 'Europe/Warsaw', startsAt: '2026-10-21T22:00:00.000Z', endsAt: '2026-10-22T22:00:00.000Z' });
  expect(['2026-10-21', '2026-10-22', '2026-10-23'].map((day) => isOn(warsaw, day))).toEqual([false, true, false]);
});

it('stands with everybody who takes part', () => {
  const meeting = entry({ owner: { object: 'user', id: 'ana', title: 'Ana' }, people: ['ana', 'rui'] });
  expect(['ana', 'rui', 'eva'].map((one) => isOf(meeting, one))).toEqual([true, true, false]);
});
