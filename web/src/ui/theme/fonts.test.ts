import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fileOf, LETTERS, make, sheet, sheetFile } from '../../../dev/fonts.mjs';

it.each(Object.keys(LETTERS))('the letters of %s are made of what is published, byte for byte (node dev/fonts.mjs)', async (name) => {
  expect(Buffer.compare(await make(name), readFileSync(fileOf(name)))).toBe(0);
});

it('their sheet says what is in them', () => {
  expect(readFileSync(sheetFile, 'utf8')).toBe(sheet());
});
