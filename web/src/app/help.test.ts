import { expect, it } from 'vitest';
import { SCREEN_HELP } from '@/engine/view/screenHelp';
import en from '@/i18n/en.json';
import pl from '@/i18n/pl.json';
import ptBR from '@/i18n/pt-BR.json';
import ptPT from '@/i18n/pt-PT.json';
import { routeTree } from './routes';

interface Route {
  fullPath: string;
  children?: Route[] | undefined;
}

// the screens behind the gate: those before it say themselves what they want
const inside = (routeTree.children as unknown as (Route & { options: { id?: string; path?: string } })[]).filter((route) => route.options.id === 'inside').flatMap((route) => route.children ?? []);
const paths = inside.map((route) => (route as unknown as { options: { path: string } }).options.path);

it('finds the screens', () => expect(paths.length).toBeGreaterThan(20));

it.each(paths)('%s has its help', (path) => expect(SCREEN_HELP[path]).toBeDefined());

it.each(Object.entries({ en, 'pt-PT': ptPT, 'pt-BR': ptBR, pl }))('it is told in %s', (_, texts) => {
  const told = texts.help as Record<string, string>;
  for (const { text } of Object.values(SCREEN_HELP)) expect(told[text]).toBeTruthy();
});
