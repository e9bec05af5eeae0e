import { describe, expect, it } from 'vitest';
import { BLANK, besideCard, cardOf, leadOf, nextOf, withCard } from './card';

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

  it('that was read stands in the lines, and keeps what it does not say', () => {
    const read = { name: 'Ana Silva', company: 'Sol', jobTitle: 'Owner', phones: ['912'], emails: [], website: '', note: '' };
    const card = withCard({ ...BLANK, email: 'typed@sol.example', occasion: 'Horeca 2026' }, read);
    expect(leadOf(card)).toEqual({ person: 'Ana Silva', company: 'Sol', jobTitle: 'Owner', phones: [{ value: '912' }], emails: [{ value: 'typed@sol.example' }], occasion: 'Horeca 2026', source: 'event' });
  });

  it('that is known beforehand may be written over, line by line', () => {
    const values = { person: 'Ana', phones: [{ value: '912' }], owner: 'u1' };
    expect([cardOf(values), besideCard(values)]).toEqual([{ person: 'Ana', phone: '912' }, { owner: 'u1' }]);
  });
});
