// Makes src/ui/theme/fonts: Inter with the letters, features and weights in use, less than half of what is published. `node dev/fonts.mjs`; the same input gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';

const every = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

const POLISH = 'ĄąĆćĘęŁłŃńŚśŹźŻż';

const without = (letters, some) => [...letters].filter((letter) => !some.includes(letter)).join('');

/** What our four languages are written with, and their neighbours; all other letters come from the files as published. Polish needs few of the east, and fetches no more. */
export const LETTERS = {
  west: `${every(0x20, 0x7e)}${every(0xa0, 0xff)}ıŒœˆ˚˜–—‘’‚“”„†•…′″‹›€™←↑→↓−∕\u2009\u200b\u202f`,
  polish: POLISH,
  east: without(every(0x100, 0x17f), `ıŒœ${POLISH}`),
};

const FEATURES = ['kern', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'cv05', 'cv08', 'ss03'];

/** The letters as a style sheet's `unicode-range`. */
export function rangeOf(letters) {
  const runs = [];
  for (const code of [...letters].map((letter) => letter.codePointAt(0)).sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code) => code.toString(16).toUpperCase().padStart(4, '0');
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ');
}

const PUBLISHED = { west: 'latin', polish: 'latin-ext', east: 'latin-ext' };

export function make(name) {
  const published = readFileSync(path.join(import.meta.dirname, `../node_modules/@fontsource-variable/inter/files/inter-${PUBLISHED[name]}-wght-normal.woff2`));
  return subset(published, LETTERS[name], { targetFormat: 'woff2', keepFeatures: FEATURES, variationAxes: { wght: { min: 400, max: 600, default: 400 } } });
}

const FOLDER = path.join(import.meta.dirname, '../src/ui/theme/fonts');

export const fileOf = (name) => path.join(FOLDER, `inter-${name}.woff2`);

export const sheet = () =>
  Object.entries(LETTERS)
    .map(([name, letters]) => `@font-face {\n  font-family: 'Inter';\n  font-display: swap;\n  font-weight: 400 600;\n  src: url('./inter-${name}.woff2') format('woff2');\n  unicode-range: ${rangeOf(letters)};\n}\n`)
    .join('');

export const sheetFile = path.join(FOLDER, 'inter.css');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of Object.keys(LETTERS)) writeFileSync(fileOf(name), await make(name));
  writeFileSync(sheetFile, sheet());
}
