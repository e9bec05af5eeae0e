import { convertCssVariables, type CSSVariablesResolver, deepMerge, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { tints } from './colours';
import { theme } from './theme';

const tintVariables = (dark: boolean) =>
  Object.fromEntries(
    Object.entries(tints).flatMap(([name, [ink, wash, nightInk, nightWash]]) => [
      [`--tint-${name}`, dark ? nightInk : ink],
      [`--wash-${name}`, dark ? nightWash : wash],
    ]),
  );

/** The house's own variables; components' CSS speaks of these and never of shades. */
const variables: CSSVariablesResolver = () => ({
  variables: { '--rail': '224px', '--strong': '550', '--mantine-font-weight-medium': '550', '--mantine-font-weight-semibold': '550', '--mantine-font-weight-bold': '550' },
  light: {
    '--paper': '#FBFAF8',
    '--sheet': '#FFFFFF',
    '--sunk': '#F4F2EE',
    '--ink': '#1F1B18',
    '--ink-2': '#5F5850',
    '--hairline': '#E5E0D9',
    '--hairline-strong': '#CFC8BE',
    '--hover': '#F4F1EC',
    '--chosen': '#F7E9F0',
    '--accent': '#8A2C5A',
    '--on-accent': '#FFFFFF',
    '--bad': '#9B2226',
    '--good': '#22633B',
    '--float': '0 0 0 1px rgb(31 27 24 / 8%), 0 8px 24px rgb(31 27 24 / 14%)',
    '--mantine-color-body': '#FBFAF8',
    '--mantine-color-text': '#1F1B18',
    '--mantine-color-dimmed': '#5F5850',
    '--mantine-color-placeholder': '#736B62',
    '--mantine-color-default': '#FFFFFF',
    '--mantine-color-default-border': '#CFC8BE',
    '--mantine-color-error': '#9B2226',
    ...tintVariables(false),
  },
  dark: {
    '--paper': '#171513',
    '--sheet': '#1E1B19',
    '--sunk': '#121110',
    '--ink': '#EDEAE6',
    '--ink-2': '#B1AAA1',
    '--hairline': '#2E2A27',
    '--hairline-strong': '#4A443F',
    '--hover': '#24211E',
    '--chosen': '#3A2230',
    '--accent': '#E08CB5',
    '--on-accent': '#1F1B18',
    '--bad': '#F5A9A3',
    '--good': '#93D1A3',
    '--float': '0 0 0 1px rgb(255 255 255 / 8%), 0 8px 24px rgb(0 0 0 / 50%)',
    '--mantine-color-body': '#171513',
    '--mantine-color-text': '#EDEAE6',
    '--mantine-color-dimmed': '#B1AAA1',
    '--mantine-color-placeholder': '#98918A',
    '--mantine-color-default': '#1E1B19',
    '--mantine-color-default-border': '#4A443F',
    '--mantine-color-error': '#F5A9A3',
    ...tintVariables(true),
  },
});

/** The library's palettes that nothing is painted with: a tenth of a style sheet each. */
const UNUSED = /^--mantine-color-(pink|grape|violet|indigo|blue|cyan|teal|green|lime|yellow|orange)-/;

/**
 * All of them as a style sheet, made when the client is built: written into the page by the library as it starts they would need a policy that lets anybody
 * write styles into it.
 */
export function variablesSheet(): string {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme);
  const all = deepMerge(deepMerge(defaultCssVariablesResolver(whole), variables(whole)), { light: { '--mantine-color-scheme': 'light' }, dark: { '--mantine-color-scheme': 'dark' } });
  const used = (some: Record<string, string>) => Object.fromEntries(Object.entries(some).filter(([name]) => !UNUSED.test(name)));
  return convertCssVariables({ variables: used(all.variables), light: used(all.light), dark: used(all.dark) }, ':root');
}
