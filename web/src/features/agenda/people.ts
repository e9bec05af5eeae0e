import type { Ref } from '@/engine/record/types';
import { kept } from '@/lib/format/locale';
import { initials } from '@/ui/Initials';
import type { Entry } from '@/engine/view/agenda';

export interface Person {
  id: string;
  name: string;
}

/** A person beside others: by which letters they are known from them. */
export interface Marked extends Person {
  letters: string;
}

/** Whether it stands in somebody's column: who owns it or takes part; where only one is asked for, it is theirs. */
export const isOf = (entry: Entry, person: string) => (entry['people'] as string[] | undefined)?.includes(person) ?? (entry['owner'] as Ref | null | undefined)?.id === person;

/** As many letters of the last name as tell people of the same initials apart; those of one name are told apart by a number. */
export function marked(people: readonly Person[]): Marked[] {
  const longest = Math.max(0, ...people.map((one) => one.name.length));
  let letters = people.map((one) => initials(one.name));
  for (let more = 2; more <= longest && hasTwins(letters); more++) letters = letters.map((each, at) => (isTwin(letters, at) ? longer(people[at]?.name ?? '', more) : each));
  return people.map((one, at) => ({ ...one, letters: isTwin(letters, at) ? `${letters[at]}${letters.slice(0, at + 1).filter((each) => each === letters[at]).length}` : (letters[at] ?? '') }));
}

const isTwin = (letters: readonly string[], at: number) => letters.filter((each) => each === letters[at]).length > 1;
const hasTwins = (letters: readonly string[]) => new Set(letters).size < letters.length;

function longer(name: string, letters: number): string {
  const words = name.trim().split(/\s+/);
  return words.length > 1 ? (words[0]?.[0] ?? '').toUpperCase() + (words.at(-1) ?? '').slice(0, letters) : name.slice(0, letters);
}

/** Names one after the other, as the language joins them. */
export const namesOf = (people: readonly Person[]) => kept('ag-names', (locale) => new Intl.ListFormat(locale, { type: 'conjunction' })).format(people.map((one) => one.name));
