import { setRequestLocale } from '@/lib/api/request';
import { i18n, say, type Texts } from './texts';

export const LOCALES = ['en', 'pt-PT', 'pt-BR', 'pl'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language in its own words. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', 'pt-PT': 'Português (Portugal)', 'pt-BR': 'Português (Brasil)', pl: 'Polski' };

const KEPT = 'ui.locale';

type Part = () => Promise<{ default: Texts }>;

/** What a first visit reads, and the rest (dev/texts.ts). */
const texts: Record<Locale, { first: Part; rest: Part }> = {
  en: { first: () => import('../../i18n/en.json?first'), rest: () => import('../../i18n/en.json?rest') },
  'pt-PT': { first: () => import('../../i18n/pt-PT.json?first'), rest: () => import('../../i18n/pt-PT.json?rest') },
  'pt-BR': { first: () => import('../../i18n/pt-BR.json?first'), rest: () => import('../../i18n/pt-BR.json?rest') },
  pl: { first: () => import('../../i18n/pl.json?first'), rest: () => import('../../i18n/pl.json?rest') },
};

export function isLocale(tag: string | null | undefined): tag is Locale {
  return LOCALES.some((locale) => locale === tag);
}

/** The language kept from last time, else the first of the browser's that we speak. */
function preferredLocale(wanted: readonly string[] = navigator.languages): Locale {
  const kept = localStorage.getItem(KEPT);
  if (isLocale(kept)) return kept;
  for (const tag of wanted) {
    if (isLocale(tag)) return tag;
    const near = LOCALES.find((locale) => locale.split('-')[0] === tag.split('-')[0]);
    if (near) return near;
  }
  return 'en';
}

/** Begins with what a first visit reads. */
export async function startI18n(locale: Locale = preferredLocale()): Promise<void> {
  const { default: first } = await texts[locale].first();
  follow(locale, first);
}

function follow(locale: Locale, known: Texts): void {
  setRequestLocale(locale);
  document.documentElement.lang = locale;
  say(locale, known);
}

let whole: Locale | undefined;

/** All texts of the language spoken: whatever is not part of a first visit waits for them. */
export async function wholeTexts(): Promise<void> {
  const locale = i18n.language;
  if (whole === locale || !isLocale(locale)) return;
  const [{ default: first }, { default: rest }] = await Promise.all([texts[locale].first(), texts[locale].rest()]);
  if (locale !== i18n.language) return wholeTexts();
  whole = locale;
  say(locale, { ...first, ...rest });
}

/** Speaks another language from now on; the screen changes once its texts are here, whole. */
export async function speak(locale: Locale): Promise<void> {
  localStorage.setItem(KEPT, locale);
  const [{ default: first }, { default: rest }] = await Promise.all([texts[locale].first(), texts[locale].rest()]);
  whole = locale;
  follow(locale, { ...first, ...rest });
}
