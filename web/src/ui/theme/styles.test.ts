import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { variablesSheet } from './variables';

const root = path.resolve(import.meta.dirname, '../..');

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(file);
    return /(?<!test)\.(tsx|ts|css)$/.test(entry.name) ? [readFileSync(file, 'utf8')] : [];
  });

const sheet = variablesSheet();
const has = (name: string) => sheet.includes(`${name}:`);

it('every variable of the library that we speak of is in its sheet', () => {
  const asked = sources(root).flatMap((source) => [...source.matchAll(/var\((--mantine-[\w-]+)/g)].map((match) => match[1] ?? ''));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((name) => !has(name))).toEqual([]);
});

it('every palette a component is painted with is in it', () => {
  const palettes = sources(root).flatMap((source) => [...source.matchAll(/\bcolor="([a-z]+)"/g)].map((match) => match[1] ?? ''));
  expect(palettes).toContain('gray');
  expect(palettes.filter((name) => !has(`--mantine-color-${name}-filled`))).toEqual([]);
});

it('says which scheme it is, and what that looks like', () => {
  expect(sheet).toContain('--mantine-color-scheme: dark');
  expect(sheet).toContain('--paper: #171513');
});
