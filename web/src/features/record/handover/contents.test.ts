import { describe, expect, it } from 'vitest';
import { byType } from './contents';

describe('what is named', () => {
  it('is counted by type, the most first', () => {
    const one = (object: string) => ({ object, id: object, title: object, open: false });
    expect(byType([one('contact'), one('account'), one('account')])).toEqual([['account', 2], ['contact', 1]]);
    expect(byType([])).toEqual([]);
  });
});
