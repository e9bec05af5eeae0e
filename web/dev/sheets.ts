import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { variablesSheet } from '../src/ui/theme/variables';

const VARIABLES = 'virtual:variables.css';
const sheet = (component: string) => `@mantine/core/styles/${component}.layer.css`;

/**
 * The component library's styles: its variables as our theme sets them, as a sheet of their own; and with each component the sheet of that component, so that
 * what comes later brings its looks along, and nobody fetches those of what is not in use.
 */
export function sheets(): Plugin {
  let building = false;
  return {
    name: 'sheets',
    configResolved: ({ command }) => void (building = command === 'build'),
    // the letters are needed by the first word: fetched beside the script, they do not change under the reader's eyes
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /inter-west-.*\.woff2$/.test(file))
          .map((file) => ({ tag: 'link', attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true }, injectTo: 'head-prepend' })),
    },
    resolveId: (id) => (id === VARIABLES ? `\0${VARIABLES}` : undefined),
    load: (id) => (id === `\0${VARIABLES}` ? variablesSheet() : undefined),
    transform(code, id) {
      const component = building ? /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs$/.exec(id)?.[1] : undefined;
      const there = component && existsSync(fileURLToPath(new URL(`../node_modules/${sheet(component)}`, import.meta.url)));
      return there ? { code: `import '${sheet(component)}';\n${code}`, map: null } : undefined;
    },
  };
}
