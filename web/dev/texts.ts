import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';

type Tree = Record<string, unknown>;

/** The parts of a language that a first visit reads, up to the first list; all others come with whatever opens next. */
export const FIRST = [
  'signIn', 'state', 'frame', 'shortcut', 'list', 'sort', 'columns', 'empty', 'view', 'field', 'op', 'filter', 'role', 'discipline', 'create', 'live', 'edit', 'duration',
];

/** A language's texts in two parts, `pl.json?first` and `pl.json?rest`; what is one word stands in the first. */
export function texts(): Plugin {
  return {
    name: 'texts',
    enforce: 'pre',
    load(id) {
      const [, file, part] = /^(.*\/i18n\/[\w-]+\.json)\?(first|rest)$/.exec(id) ?? [];
      if (!file) return undefined;
      const all = JSON.parse(readFileSync(file, 'utf8')) as Tree;
      const isFirst = (key: string) => typeof all[key] === 'string' || FIRST.includes(key);
      const kept = Object.fromEntries(Object.entries(all).filter(([key]) => isFirst(key) === (part === 'first')));
      return { code: `export default ${JSON.stringify(kept)}`, moduleType: 'js', map: null };
    },
  };
}

const SAID = /\b(?:t|exists)\((?:[^'`)]{0,40}\? )?['`](\w+)[.$]/g;

/** The parts that these modules speak of and that would not be there yet. */
export function unread(chunks: Rolldown.OutputChunk[]): string[] {
  const sources = chunks.flatMap((chunk) => chunk.moduleIds).filter((id) => /\/src\/.*\.tsx?$/.test(id));
  return sources.flatMap((id) => {
    const parts = [...readFileSync(id, 'utf8').matchAll(SAID)].map((match) => match[1] ?? '');
    return [...new Set(parts)].filter((part) => !FIRST.includes(part)).map((part) => `${part} in ${id}`);
  });
}
