import { afterEach, describe, expect, it } from 'vitest';
import { speak } from './i18n';
import { i18n, say } from './texts';

describe('a text', () => {
  afterEach(() => speak('en'));

  it('fills its places, each as it is to be written', () => {
    say('en', { a: { b: '{{who}} owes {{sum, number}} to {{ whom }}' }, lower: 'new {{object, lower}}' });
    expect(i18n.t('a.b', { who: '{{whom}}', sum: 1234.5, whom: '<b>' })).toBe('{{whom}} owes 1,234.5 to <b>');
    expect(i18n.t('lower', { object: 'Deal' })).toBe('new deal');
    expect(i18n.t('a.b', {})).toBe(' owes  to ');
  });

  it('has the plural of its language', () => {
    say('pl', { n_one: '{{count}} plik', n_few: '{{count}} pliki', n_many: '{{count}} plików', n_other: '{{count}} pliku' });
    expect([1, 2, 5, 22, 1.5].map((count) => i18n.t('n', { count }))).toEqual(['1 plik', '2 pliki', '5 plików', '22 pliki', '1.5 pliku']);
  });

  it('shows its key where it is missing, and says that it is', () => {
    say('en', { a: { b: 'c' } });
    expect([i18n.t('a.x'), i18n.t('a'), i18n.exists('a.b'), i18n.exists('a')]).toEqual(['a.x', 'a', true, false]);
  });

  it('is of the language chosen last', async () => {
    await speak('pl');
    expect(i18n.language).toBe('pl');
    expect(i18n.t('yes')).toBe('Tak');
  });
});
