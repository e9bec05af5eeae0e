import { afterEach, describe, expect, it } from 'vitest';
import { instantOf, localDate, localTime, parseDate } from './dates';
import { setTimeZone } from './locale';

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

describe('moments', () => {
  afterEach(() => setTimeZone(null));
  it.each(['Europe/Warsaw', 'America/Sao_Paulo', 'Asia/Kathmandu'])('come back from the wall clock of %s', (zone) => {
    setTimeZone(zone);
    const moment = instantOf('2026-03-29', '14:30');
    expect([localDate(new Date(moment)), localTime(new Date(moment))]).toEqual(['2026-03-29', '14:30']);
  });
});
