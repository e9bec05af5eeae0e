import { describe, expect, it } from 'vitest';
import { BLANK, leadOf, nextOf } from './card';

describe('a card', () => {
  it('becomes the fields that were filled in', () => {
    expect(leadOf({ ...BLANK, person: ' Ana Silva ', phone: '912 345 678', temperature: 'hot' })).toEqual({ person: 'Ana Silva', phones: [{ value: '912 345 678' }], temperature: 'hot' });
    expect(leadOf(BLANK)).toEqual({});
  });

  it('of a fair says so, and the next one is of the same fair', () => {
    const card = { ...BLANK, company: 'Sol', occasion: 'Horeca 2026' };
    expect(leadOf(card)).toEqual({ company: 'Sol', occasion: 'Horeca 2026', source: 'event' });
    expect(nextOf(card)).toEqual({ ...BLANK, occasion: 'Horeca 2026' });
  });
});
