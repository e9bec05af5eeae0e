import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setRequestLocale } from '@/lib/api/request';

export const LOCALES = ['en', 'pt-PT', 'pt-BR', 'pl'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language in its own words. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', 'pt-PT': 'Português (Portugal)', 'pt-BR': 'Português (Brasil)', pl: 'Polski' };

const KEPT = 'ui.locale';

const texts: Record<string, () => Promise<{ default: Record<string, unknown> }>> = {
  en: () => import('../../i18n/en.json'),
  'pt-PT': () => import('../../i18n/pt-PT.json'),
  'pt-BR': () => import('../../i18n/pt-BR.json'),
  pl: () => import('../../i18n/pl.json'),
};

const loader: BackendModule = {
  type: 'backend',
  init() {},
  read(language, _namespace, done) {
    const load = texts[language];
    if (!load) return done(null, {});
    load().then((module) => done(null, module.default), (error: Error) => done(error, null));
  },
};

export function isLocale(tag: string | null | undefined): tag is Locale {
  return LOCALES.some((locale) => locale === tag);
}

/** The language kept from last time, else the first of the browser's that we speak. */
export function preferredLocale(wanted: readonly string[] = navigator.languages): Locale {
  const kept = localStorage.getItem(KEPT);
  if (isLocale(kept)) return kept;
  for (const tag of wanted) {
    if (isLocale(tag)) return tag;
    const near = LOCALES.find((locale) => locale.split('-')[0] === tag.split('-')[0]);
    if (near) return near;
  }
  return 'en';
}

function follow(language: string): void {
  setRequestLocale(language);
  document.documentElement.lang = language;
}

export async function startI18n(locale: Locale = preferredLocale()): Promise<void> {
  follow(locale);
  await i18next.use(loader).use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    load: 'currentOnly',
    keySeparator: '.',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  // a thing's name within a sentence of ours
  i18next.services.formatter?.add('lower', (value, language) => String(value).toLocaleLowerCase(language));
}

export async function speak(locale: Locale): Promise<void> {
  localStorage.setItem(KEPT, locale);
  follow(locale);
  await i18next.changeLanguage(locale);
}
