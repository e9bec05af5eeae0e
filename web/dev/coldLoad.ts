import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { unread } from './texts';

interface Limits {
  /** Ends of the modules a page begins from: the page itself, then what it fetches to show its first screen. */
  [page: string]: { from: string[]; most: number };
}

const compressed = (content: string | Uint8Array) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Weighs what a first visit has to fetch before a screen stands, says it, and stops the build where it is more than allowed. */
export function coldLoad(limits: Limits): Plugin {
  return {
    name: 'cold-load',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const [page, { from, most }] of Object.entries(limits)) {
        const files = reached(bundle, from);
        const missing = unread([...files].flatMap((file) => (bundle[file]?.type === 'chunk' ? [bundle[file]] : [])));
        if (missing.length > 0) this.error(`${page} speaks before its texts are here: ${missing.join(', ')} (FIRST in dev/texts.ts)`);
        const weights = [...files].map((file) => ({ file, bytes: weigh(bundle[file]) })).sort((a, b) => b.bytes - a.bytes);
        const kilobytes = Math.round(weights.reduce((sum, { bytes }) => sum + bytes, 0) / 100) / 10;
        console.log(`cold load of ${page}: ${kilobytes} KB compressed in ${files.size} files, at most ${most}`);
        const heaviest = weights.slice(0, 12).map(({ file, bytes }) => `${file} ${(bytes / 1000).toFixed(1)}`);
        if (process.env['WEIGHTS']) console.log(weights.map(({ file, bytes }) => `  ${(bytes / 1000).toFixed(1)} ${file}`).join('\n'));
        if (kilobytes > most) this.error(`${page} takes ${kilobytes} KB, more than ${most}: ${heaviest.join(', ')}`);
      }
    },
  };
}

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

function weigh(output: Output | undefined): number {
  if (!output) return 0;
  if (output.type === 'chunk') return compressed(output.code);
  // fonts are compressed as they are
  return output.fileName.endsWith('.woff2') ? output.source.length : compressed(output.source);
}

function reached(bundle: Record<string, Output>, from: string[]): Set<string> {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const files = new Set<string>();
  const visit = (name: string) => {
    if (files.has(name)) return;
    files.add(name);
    const output = bundle[name];
    if (output?.type !== 'chunk') return;
    const css = (output as { viteMetadata?: { importedCss?: Set<string> } }).viteMetadata?.importedCss ?? [];
    [...output.imports, ...css].forEach(visit);
  };
  for (const end of from) {
    const found = chunks.filter((chunk) => chunk.moduleIds.some((id) => id.endsWith(end)) || chunk.facadeModuleId?.endsWith(end));
    const asset = Object.keys(bundle).filter((name) => end.startsWith('assets/') && name.startsWith(end) && !name.endsWith('.map'));
    if (found.length === 0 && asset.length === 0) throw new Error(`nothing in the build is made of ${end}`);
    found.forEach((chunk) => visit(chunk.fileName));
    asset.forEach(visit);
  }
  return files;
}
