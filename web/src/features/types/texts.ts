import { LOCALES } from '@/lib/i18n/i18n';
import type { Texts } from './definitions';

/** What is said in this language; where nothing is, what is said in another. */
export function said(texts: Texts | null | undefined, locale: string): string {
  return texts?.[locale] ?? LOCALES.map((other) => texts?.[other]).find((text) => text) ?? '';
}

export function withText(texts: Texts | null | undefined, locale: string, text: string): Texts {
  const next = { ...texts, [locale]: text };
  if (text.trim() === '') delete next[locale];
  return next;
}
