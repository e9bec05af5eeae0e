import { expect, it } from 'vitest';
import { confirmed } from './confirmed';

it('takes the name in any case, with or without its accents', () => {
  expect(confirmed('Zdzisława Nowak', ' zdzislawa NOWAK ')).toBe(true);
});

it('takes no other name, no part of it, and nothing', () => {
  expect(confirmed('Zdzisława Nowak', 'Zdzisława')).toBe(false);
  expect(confirmed('Zdzisława Nowak', 'Zdzisław Nowak')).toBe(false);
  expect(confirmed('', '')).toBe(false);
});
