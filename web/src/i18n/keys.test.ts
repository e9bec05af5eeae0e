import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import pl from './pl.json';
import ptBR from './pt-BR.json';
import ptPT from './pt-PT.json';

type Tree = { [key: string]: string | Tree };

const flat = (tree: Tree, prefix = ''): Map<string, string> =>
  new Map(Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)])));

const PLURAL = /_(zero|one|two|few|many|other)$/;
const bare = (key: string) => key.replace(PLURAL, '');
const bases = (tree: Tree) => [...new Set([...flat(tree).keys()].map(bare))].sort();
const slots = (text: string) => [...new Set(text.match(/{{\w+/g) ?? [])].sort().join();

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(file);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [readFileSync(file, 'utf8')] : [];
  });

describe.each([['pt-PT', ptPT], ['pt-BR', ptBR], ['pl', pl]] as [string, Tree][])('%s', (locale, tree) => {
  it('has every text that English has, and no other', () => {
    expect(bases(tree)).toEqual(bases(en as Tree));
  });

  it('has the plural forms its grammar needs', () => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const texts = flat(tree);
    for (const key of texts.keys()) {
      if (!PLURAL.test(key)) continue;
      expect(wanted.filter((category) => !texts.has(`${bare(key)}_${category}`)), bare(key)).toEqual([]);
    }
  });

  it('fills the same places in each text', () => {
    const english = flat(en as Tree);
    for (const [key, text] of flat(tree)) {
      const twin = english.get(key) ?? english.get(`${bare(key)}_other`);
      // a singular may say "one" instead of the number
      if (!PLURAL.test(key)) expect(slots(text), key).toBe(slots(twin ?? ''));
    }
  });
});

it('every text the code asks for is there', () => {
  const have = new Set(bases(en as Tree));
  const asked = sources(path.resolve(import.meta.dirname, '..')).flatMap((source) => [...source.matchAll(/\bt\('([^'$]+)'/g)].map((match) => match[1] ?? ''));
  expect(asked.filter((key) => !have.has(key))).toEqual([]);
});

it('every text there is is asked for', () => {
  const code = sources(path.resolve(import.meta.dirname, '..')).join('\n');
  const whole = new Set([...code.matchAll(/['"]([\w.-]+)['"]/g)].map((match) => match[1]));
  // composed in place: what stands before the first part that is computed
  const begun = [...new Set([...code.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map((match) => match[1] ?? ''))];
  expect(bases(en as Tree).filter((key) => !whole.has(key) && !begun.some((start) => key.startsWith(start)))).toEqual([]);
});
