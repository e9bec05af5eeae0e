import { describe, expect, it } from 'vitest';
import type { Field } from '@/engine/schema/types';
import { showable, stateOf, type Link } from './links';

const link: Link = { id: 'l', fields: [], makerName: null, createdAt: '2026-11-01T00:00:00Z', until: '2026-11-08T00:00:00Z', takenBackAt: null, password: false, opened: 0, openings: [] };

describe('a link to a record', () => {
  it('is open until it ends or is taken back', () => {
    expect(stateOf(link, Date.parse('2026-11-07T23:00:00Z'))).toBe('open');
    expect(stateOf(link, Date.parse('2026-11-08T00:00:01Z'))).toBe('ended');
    expect(stateOf({ ...link, takenBackAt: '2026-11-02T00:00:00Z' }, Date.parse('2026-11-03T00:00:00Z'))).toBe('takenBack');
  });

  it('shows facts, and no field that every record has', () => {
    const field = (key: string, type: string, system = false) => ({ key, type, system }) as Field;
    const fields = [field('name', 'text'), field('amount', 'money'), field('lines', 'children'), field('owner', 'user', true)];
    expect(showable(fields, 'name').map((one) => one.key)).toEqual(['amount']);
  });
});
