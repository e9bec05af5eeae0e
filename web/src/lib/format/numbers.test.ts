import { describe, expect, it } from 'vitest';
import { formatMoney, parseDecimal } from './numbers';

describe('parseDecimal', () => {
  it.each([
    ['1,234.50', 'en', '1234.50'],
    ['1 234,50', 'pl', '1234.50'],
    ['1.234,50', 'pt-BR', '1234.50'],
    ['1.5', 'pt-BR', '1.5'],
    ['1.500', 'pt-BR', '1500'],
    ['-3', 'en', '-3'],
    ['.5', 'en', '0.5'],
    ['25 %', 'en', '25'],
  ])('reads %s in %s as %s', (text, locale, value) => expect(parseDecimal(text, locale)).toBe(value));

  it('tells nothing from nonsense', () => {
    expect(parseDecimal('  ', 'en')).toBeNull();
    expect(parseDecimal('abc', 'en')).toBeUndefined();
    expect(parseDecimal('1.2.3', 'en')).toBeUndefined();
  });
});

it('keeps every digit of an amount', () => {
  expect(formatMoney('9007199254740993.25', 'USD')).toContain('9,007,199,254,740,993.25');
});
