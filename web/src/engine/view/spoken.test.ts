import { afterEach, expect, it } from 'vitest';
import { i18n } from '@/lib/i18n/texts';
import { speak } from '@/lib/i18n/i18n';
import type { RecordData } from '../record/types';
import { spokenName } from './spoken';

const view = (name: string) => ({ id: '1', object: 'savedView', version: 1, name, names: { en: 'My late tasks', pl: 'Moje spóźnione zadania' } }) as unknown as RecordData;

afterEach(() => speak('en'));

it('is said in the language of whoever looks', async () => {
  await speak('pl');
  expect(i18n.language).toBe('pl');
  expect(spokenName(view('My late tasks'))).toBe('Moje spóźnione zadania');
});

it('stays what somebody called it', async () => {
  await speak('pl');
  expect(spokenName(view('Late, and mine'))).toBe('Late, and mine');
});

it('is what it is called where a language is missing', async () => {
  await speak('pt-BR');
  expect(spokenName(view('My late tasks'))).toBe('My late tasks');
});
