import { describe, expect, it } from 'vitest';
import type { Preview } from './api/types';
import { exampleOf, valueAt } from './example';

const preview: Preview = {
  rows: [
    { row: 2, cells: ['', 'GTXPro'], fields: { account: null, lines: [{ product: { object: 'product', id: 'p', title: 'GTX Pro' } }] }, problems: [] },
    { row: 3, cells: ['Acme', 'GTXPro'], fields: { account: { object: 'account', id: 'a', title: 'Acme' }, lines: [] }, problems: [] },
  ],
  problems: { rows: 0, byColumn: {} },
  unknown: {},
  creates: 2,
  updates: 0, merges: 0, skips: 0,
};

describe('the example of a column', () => {
  it('comes from the first row that has a value before and after', () => {
    expect(exampleOf(preview, 0, 'account')).toEqual({ before: 'Acme', after: { object: 'account', id: 'a', title: 'Acme' } });
  });

  it('looks into owned rows', () => {
    expect(exampleOf(preview, 1, 'lines.product')?.after).toMatchObject({ title: 'GTX Pro' });
  });

  it('is nothing where the preview has none', () => {
    expect(exampleOf(undefined, 0, 'account')).toBeNull();
  });
});

describe('a part of a value', () => {
  it('is found by its path, or by its whole name', () => {
    expect(valueAt({ address: { country: 'KE' } }, 'address.country')).toBe('KE');
    expect(valueAt({ 'address.country': 'KE' }, 'address.country')).toBe('KE');
  });
});
