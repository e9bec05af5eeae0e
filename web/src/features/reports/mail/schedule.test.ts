import { expect, test } from 'vitest';
import type { RecordData } from '@/engine/record/types';
import { FIRST, LAST, planFields, planOf, readerChanges, readersOf, scheduleWords } from './schedule';

const kept = (fields: Record<string, unknown>) => ({ id: 's', version: 1, ...fields }) as unknown as RecordData;

test('what is chosen is kept as a rule, and said again in the same words', () => {
  const said = (plan: Parameters<typeof planFields>[0]) => scheduleWords(kept(planFields(plan)));
  expect(planFields(FIRST)).toEqual({ recurrence: 'FREQ=WEEKLY;BYDAY=MO', openDays: false, hour: 8 });
  expect(said(FIRST)).toBe('every Monday, 08:00');
  expect(said({ ...FIRST, rhythm: 'workday', hour: 17 })).toBe('every working day, 17:00');
  expect(said({ ...FIRST, rhythm: 'month' })).toBe('every month on day 1, 08:00');
  expect(said({ ...FIRST, rhythm: 'month', monthDay: LAST })).toBe('every month on the last day, 08:00');
});

test('what somebody else wrote by the API is said as any recurrence is', () => {
  expect(scheduleWords(kept({ recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', hour: 9 }))).toMatch(/every 2 weeks.*Mon.*Wed.*, 09:00/);
});

test('readers who are gone are left out', () => {
  expect(readersOf(kept({ readers: [{ id: 'a', who: { object: 'user', id: 'u', title: 'Ana' } }, { id: 'b', who: null }] }))).toHaveLength(1);
});

test('what was chosen is offered again to be changed, and what was not is left alone', () => {
  for (const plan of [FIRST, { ...FIRST, rhythm: 'workday' as const, hour: 17 }, { ...FIRST, rhythm: 'month' as const, monthDay: LAST }]) expect(planOf(kept(planFields(plan)))).toEqual(plan);
  expect(planOf(kept({ recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', hour: 9 }))).toBeNull();
});

test('of the readers those are taken away and added who changed', () => {
  const schedule = kept({ readers: [{ id: 'a', who: { object: 'user', id: 'ana' } }, { id: 'b', who: { object: 'user', id: 'rui' } }] });
  const { add, remove } = readerChanges(schedule, ['rui', 'eva']);
  expect([add?.map((one) => one['who']), remove]).toEqual([['eva'], ['a']]);
});
