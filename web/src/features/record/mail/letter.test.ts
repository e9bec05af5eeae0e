import { describe, expect, it } from 'vitest';
import { addressesOf, correspondent, letterCommand, newLetter } from './letter';

const about = { object: 'contact', id: 'c1', title: 'Ana' };

describe('a letter', () => {
  it('is made with everybody it goes to', () => {
    const letter = { ...newLetter(['Ana <ana@example.com>'], '<p>Hello</p>'), cc: ['rui@example.com'], subject: 'Hello' };
    const { command, kept } = letterCommand(letter, about);
    expect(command).toMatchObject({ do: 'create', object: 'email', id: letter.id });
    expect('fields' in command && command.fields).toMatchObject({ about: { object: 'contact', id: 'c1' }, correspondents: [{ role: 'to', address: 'ana@example.com', name: 'Ana' }, { role: 'cc', address: 'rui@example.com', name: null }] });
    expect(kept).toHaveLength(2);
  });

  it('replaces whom the server knows already', () => {
    const letter = { ...newLetter(['ana@example.com'], ''), saved: true, kept: ['old'] };
    const { command } = letterCommand(letter, about);
    expect(command.do).toBe('update');
    expect('fields' in command && command.fields['correspondents']).toMatchObject({ remove: ['old'], add: [{ address: 'ana@example.com' }] });
  });

  it('takes a name beside an address, and an address alone', () => {
    expect(correspondent('to', '"Silva, Ana" <ana@example.com>')).toEqual({ role: 'to', address: 'ana@example.com', name: 'Silva, Ana' });
    expect(correspondent('to', ' ana@example.com ')).toEqual({ role: 'to', address: 'ana@example.com', name: null });
  });

  it('guesses from what the party is reached by', () => {
    expect(addressesOf({ object: 'contact', id: 'c1', version: 1, emails: [{ value: 'ana@example.com' }, { value: 'a@b.example' }] })).toEqual(['ana@example.com', 'a@b.example']);
    expect(addressesOf(undefined)).toEqual([]);
  });
});
