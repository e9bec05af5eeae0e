import { beforeEach, describe, expect, it } from 'vitest';
import { keepDraft, NO_DRAFT, readDraft } from './drafts';

beforeEach(() => localStorage.clear());

describe('a draft', () => {
  it('waits for the record it is about', () => {
    keepDraft('a', { text: 'Spoke with', due: null, outcome: null });
    expect(readDraft('a').text).toBe('Spoke with');
    expect(readDraft('b')).toEqual(NO_DRAFT);
  });

  it('goes when its text goes', () => {
    keepDraft('a', { text: 'x', due: null, outcome: null });
    keepDraft('a', NO_DRAFT);
    expect(localStorage.length).toBe(0);
  });

  it('is nothing where what was kept cannot be read', () => {
    localStorage.setItem('draft.a', '{');
    expect(readDraft('a')).toEqual(NO_DRAFT);
  });
});
