import { createStore } from '@/lib/store';

/** A language's texts, by parts; a key walks down them with dots, and ends in a plural's category where the text speaks of a number. */
export interface Texts {
  [key: string]: string | Texts;
}

export type Values = Record<string, unknown>;

/** With words in place of values: what is said where there is no such text. */
export type Translate = (key: string, values?: Values | string) => string;

interface Spoken {
  language: string;
  t: Translate;
  exists: (key: string) => boolean;
}

function textAt(texts: Texts, key: string): string | undefined {
  let at: string | Texts | undefined = texts;
  for (const step of key.split('.')) at = typeof at === 'object' ? at[step] : undefined;
  return typeof at === 'string' ? at : undefined;
}

function speaking(language: string, texts: Texts): Spoken {
  const plurals = new Intl.PluralRules(language || 'en');
  const numbers = new Intl.NumberFormat(language || 'en');
  const written = (value: unknown, how: string | undefined) => {
    if (value === undefined || value === null) return '';
    if (how === 'number') return numbers.format(Number(value));
    // a thing's name within a sentence of ours
    return how === 'lower' ? String(value).toLocaleLowerCase(language) : String(value);
  };
  const find = (key: string, count: unknown) => (typeof count === 'number' ? textAt(texts, `${key}_${plurals.select(count)}`) : undefined) ?? textAt(texts, key);
  return {
    language,
    t(key, given) {
      const values = typeof given === 'object' ? given : {};
      const text = find(key, values['count']) ?? (typeof given === 'string' ? given : key);
      return text.replace(/{{\s*(\w+)\s*(?:,\s*(\w+)\s*)?}}/g, (_, name: string, how?: string) => written(values[name], how));
    },
    exists: (key) => find(key, undefined) !== undefined,
  };
}

/** What is spoken now. */
export const spoken = createStore<Spoken>(speaking('', {}));

export function say(language: string, texts: Texts): void {
  spoken.set(speaking(language, texts));
}

/** Outside components: the text of now. A text that is not there shows as its key. */
export const i18n = {
  get language() {
    return spoken.get().language;
  },
  t: ((key, values) => spoken.get().t(key, values)) as Translate,
  exists: (key: string) => spoken.get().exists(key),
};
