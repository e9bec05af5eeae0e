import { expect, test } from 'vitest';
import { isTrouble, type Standing, standingWords } from './sendings';

const ana: Standing = { reader: 'a', name: 'Ana', there: true, next: '2026-11-30T08:00:00Z', waiting: false, left: false, outcome: 'sent', triedAt: '2026-11-23T08:00:00Z', sentAt: '2026-11-23T08:00:00Z' };

test('says when it goes next and when it went', () => {
  expect(standingWords(ana, false)).toMatch(/^next .*30.* · sent .*23/);
  expect(standingWords({ ...ana, outcome: null, triedAt: null, sentAt: null }, false)).toMatch(/not sent yet$/);
  expect(standingWords({ ...ana, next: null }, true)).toMatch(/^sent .*23/);
  expect(isTrouble(ana)).toBe(false);
});

test('says why it did not go, and when it did last', () => {
  const refused: Standing = { ...ana, outcome: 'refused', triedAt: '2026-11-30T08:00:00Z', waiting: true };
  expect(standingWords(refused, false)).toMatch(/^its hour is over.* · sent .*23.* · not sent .*30.*refused it$/);
  expect([refused, { ...ana, there: false }, { ...ana, outcome: 'nothing' as const }].map(isTrouble)).toEqual([true, true, true]);
});

test('who wants it no more, or cannot be written to, is told as such', () => {
  expect(standingWords({ ...ana, left: true }, false)).toBe('wants it no more');
  expect(standingWords({ ...ana, there: false }, false)).toMatch(/^has no e-mail address/);
});
