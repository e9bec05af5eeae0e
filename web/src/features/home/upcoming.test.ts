import { expect, it } from 'vitest';
import type { Entry } from '@/engine/view/agenda';
import { upcoming } from './upcoming';

const entry = (id: string, startsAt: string, endsAt: string, allDay = false) => ({ id, startsAt, endsAt, allDay }) as unknown as Entry;

it('tells what is on and what comes, not what is over', () => {
  const day = [entry('fair', '2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z', true), entry('late', '2026-11-22T16:00:00Z', '2026-11-22T17:00:00Z'), entry('over', '2026-11-22T08:00:00Z', '2026-11-22T09:00:00Z'), entry('on', '2026-11-22T09:30:00Z', '2026-11-22T10:30:00Z')];
  expect(upcoming(day, Date.parse('2026-11-22T10:00:00Z')).map(({ id }) => id)).toEqual(['on', 'late', 'fair']);
});
