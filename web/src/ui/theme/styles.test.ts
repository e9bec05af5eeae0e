import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(file);
    return entry.name.endsWith('.tsx') ? [readFileSync(file, 'utf8')] : [];
  });

it('every component in use has its style sheet', () => {
  const used = sources(path.join(root, 'src')).flatMap((source) => [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap((match) => (match[1] ?? '').split(',').map((name) => name.trim())));
  const sheets = used.filter((name) => existsSync(path.join(root, `node_modules/@mantine/core/styles/${name}.css`)));
  const listed = [...readFileSync(path.join(import.meta.dirname, 'styles.ts'), 'utf8').matchAll(/core\/styles\/([A-Z]\w+)\.css/g)].map((match) => match[1]);
  expect([...new Set(sheets)].filter((name) => !listed.includes(name))).toEqual([]);
});
