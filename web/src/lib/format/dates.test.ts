import { afterEach, describe, expect, it } from 'vitest';
import { formatDateNumeric, formatInstant, instantOf, localDate, localTime, parseDate } from './dates';
import { setRegion, setTimeZone } from './locale';

describe('parseDate', () => {
  it.each([
    ['2026-11-22', 'en', '2026-11-22'],
    ['11/22/2026', 'en', '2026-11-22'],
    ['22/11/2026', 'pt-PT', '2026-11-22'],
    ['22.11', 'pl', '2026-11-22'],
    ['22.11.26', 'pl', '2026-11-22'],
    ['+7', 'en', '2026-11-29'],
    ['-22', 'en', '2026-10-31'],
  ])('reads %s in %s as %s', (text, locale, date) => expect(parseDate(text, locale, '2026-11-22')).toBe(date));

  it('refuses days that no calendar has', () => {
    expect(parseDate('31/02/2026', 'pt-PT', '2026-11-22')).toBeUndefined();
    expect(parseDate('soon', 'en', '2026-11-22')).toBeUndefined();
    expect(parseDate(' ', 'en', '2026-11-22')).toBeNull();
  });
});

describe('English', () => {
  afterEach(() => {
    setRegion(undefined);
    setTimeZone(null);
  });
  it.each([
    ['PT', '03/04/2026', '3 Apr 2026, 14:30'],
    ['US', '04/03/2026', 'Apr 3, 2026, 2:30 PM'],
  ])('is written as in %s', (region, date, moment) => {
    setRegion(region);
    setTimeZone('UTC');
    expect(formatDateNumeric('2026-04-03')).toBe(date);
    expect(formatInstant('2026-04-03T14:30:00Z').replaceAll(/\s/g, ' ')).toBe(moment);
    expect(parseDate(date)).toBe('2026-04-03');
  });
});

describe('moments', () => {
  afterEach(() => setTimeZone(null));
  it.each(['Europe/Warsaw', 'America/Sao_Paulo', 'Asia/Kathmandu'])('come back from the wall clock of %s', (zone) => {
    setTimeZone(zone);
    const moment = instantOf('2026-03-29', '14:30');
    expect([localDate(new Date(moment)), localTime(new Date(moment))]).toEqual(['2026-03-29', '14:30']);
  });
});
