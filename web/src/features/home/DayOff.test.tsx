import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ClosedDay, closedQuery } from '@/engine/view/workdays';
import { today } from '@/lib/format/dates';
import { DayOff } from './DayOff';

const WEEKEND: ClosedDay[] = ['2026-11-28', '2026-11-29', '2026-12-05', '2026-12-06'].map((date) => ({ date, why: 'week', holiday: null }));
const RESTORATION: ClosedDay = { date: '2026-12-01', why: 'holiday', holiday: 'restoration' };
const STOCKTAKING: ClosedDay = { date: '2026-12-07', why: 'own', holiday: null };

function saidOn(day: string): string {
  vi.setSystemTime(new Date(`${day}T12:00:00`));
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(closedQuery(today()).queryKey, { items: [...WEEKEND, RESTORATION, STOCKTAKING] });
  return render(<QueryClientProvider client={client}><DayOff /></QueryClientProvider>).container.textContent;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

it('names the day off and the next working day', () => {
  expect(saidOn('2026-11-28')).toMatch(/^Not a working day today\. .*Monday.*30/);
  expect(saidOn('2026-12-01')).toMatch(/Restoration.*Wednesday.*2/);
  expect(saidOn('2026-12-05')).toMatch(/Tuesday.*8/);
});

it('tells of a holiday and of a day of our own that are near, of a weekend alone not', () => {
  expect(saidOn('2026-11-30')).toMatch(/^Next day off: Restoration of Independence, Tuesday.*Wednesday.*2/);
  expect(saidOn('2026-12-04')).toMatch(/^Next day off: company closed, Monday.*7.*Tuesday.*8/);
  expect(saidOn('2026-11-27')).toBe('');
  expect(saidOn('2026-12-02')).toBe('');
});
