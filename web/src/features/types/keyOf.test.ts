import { describe, expect, it } from 'vitest';
import { keyOf } from './keyOf';

describe('a key made of a label', () => {
  it('is its words without spaces, marks and signs', () => {
    expect(keyOf('Data wizyty')).toBe('dataWizyty');
    expect(keyOf('Região (norte)')).toBe('regiaoNorte');
    expect(keyOf('Ładunek łódki')).toBe('ladunekLodki');
  });

  it('begins with a letter and is no longer than a key may be', () => {
    expect(keyOf('2nd Visit')).toBe('ndVisit');
    expect(keyOf('x'.repeat(90))).toHaveLength(40);
    expect(keyOf('!?')).toBe('');
  });
});
