import { useFind } from '@/engine/record/find';
import { usePage } from '@/engine/record/page';
import type { Ref } from '@/engine/record/types';
import { fold } from '@/lib/fold';
import { i18n } from '@/lib/i18n/texts';
import { forObject, useTemplates } from '../mail/templates';
import type { Typed } from './marks';

/** Something a sign offers. */
export interface Choice {
  id: string;
  title: string;
  /** What more there is to say of it. */
  hint?: string;
}

/** More than these nobody reads in passing. */
const MOST = 6;

const ACTIVE = { fields: ['name'], filter: { field: 'active', op: 'is' as const, value: true }, sort: [{ field: 'name' }], limit: MOST + 1 };

/** What is offered for what is typed: colleagues, or texts for records like this one. */
export function useChoices(typed: Typed | null, about: Ref | null, taken: ReadonlySet<string>): { choices: Choice[]; known: boolean } {
  const people = usePeople(typed, taken);
  const texts = useTexts(typed, about);
  return typed?.sign === '@' ? people : texts;
}

function usePeople(typed: Typed | null, taken: ReadonlySet<string>) {
  const words = typed?.sign === '@' ? typed.words.trim() : null;
  const first = usePage('user', ACTIVE, words === '');
  const found = useFind(words ?? '', ['user'], words !== null);
  const all = words === '' ? (first.data?.pages[0]?.items ?? []).map((one) => ({ id: one.id, title: String(one['name'] ?? '') })) : words ? (found.data ?? []).map(({ id, title }) => ({ id, title })) : [];
  return { choices: all.filter((one) => !taken.has(one.id)).slice(0, MOST), known: words === '' ? first.data !== undefined : found.data !== undefined };
}

function useTexts(typed: Typed | null, about: Ref | null) {
  const words = typed?.sign === '/' && about ? fold(typed.words) : null;
  const templates = useTemplates(words !== null);
  const fitting = about && words !== null ? forObject(templates.data ?? [], 'text', about.object) : [];
  // those of other languages are there for whoever looks for them
  const own = fitting.filter((one) => one['language'] === i18n.language);
  const choices = (words === '' && own.length > 0 ? own : fitting).filter((one) => fold(String(one['name'])).includes(words ?? '')).slice(0, MOST);
  return { choices: choices.map((one) => ({ id: one.id, title: String(one['name']), hint: String(one['subject'] ?? '').replace(/\{\{[^}]*\}\}/g, '…') })), known: templates.data !== undefined };
}
