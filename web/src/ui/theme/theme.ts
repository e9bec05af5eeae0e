import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type VariantColorsResolver } from '@mantine/core';
import { mulberry, night, stone, tints } from './colours';

const floating = { shadow: 'md', radius: 'md', transitionProps: { transition: 'fade', duration: 120 } } as const;
const size = { size: 'sm' } as const;

/** By night the accent is light, so what stands on it is ink: the library would only ask the light mode. */
const onAccent: VariantColorsResolver = (input) =>
  input.variant === 'filled' && (input.color === undefined || input.color === input.theme.primaryColor)
    ? { background: 'var(--accent)', hover: 'color-mix(in srgb, var(--accent) 88%, var(--ink))', color: 'var(--on-accent)', border: '1px solid transparent' }
    : defaultVariantColorsResolver(input);

/** Everything the component library would decide on its own is decided here, so that nobody can tell which one it is. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  headings: {
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    fontWeight: '550',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h2: { fontSize: '1rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.875rem', lineHeight: '1.25rem' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'md',
  shadows: { xs: 'none', sm: 'none', md: 'var(--float)', lg: 'var(--float)', xl: 'var(--float)' },
  colors: { mulberry, gray: stone, dark: night },
  primaryColor: 'mulberry',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver: onAccent,
  white: '#FFFFFF',
  black: '#1F1B18',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  // plain objects: naming the components themselves would pull all of them into the first load
  components: {
    Button: { defaultProps: size, classNames: { root: 'k-button' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    Input: { defaultProps: size },
    InputWrapper: { defaultProps: size },
    TextInput: { defaultProps: size },
    PasswordInput: { defaultProps: size },
    NumberInput: { defaultProps: { ...size, hideControls: true } },
    Textarea: { defaultProps: { ...size, autosize: true, minRows: 2, maxRows: 12 } },
    // the list itself scrolls, not a box around it: screen readers and axe take it for what it is
    Select: { defaultProps: { ...size, comboboxProps: floating, withScrollArea: false }, classNames: { options: 'k-options' } },
    MultiSelect: { defaultProps: { ...size, comboboxProps: floating, withScrollArea: false }, classNames: { options: 'k-options' } },
    Checkbox: { defaultProps: { size: 'xs', radius: 'xs' } },
    Combobox: { defaultProps: floating },
    Menu: { defaultProps: { ...floating, position: 'bottom-end', offset: 4 } },
    Popover: { defaultProps: { ...floating, offset: 4 } },
    Modal: { defaultProps: { shadow: 'md', radius: 'md', centered: false, yOffset: '12vh', overlayProps: { opacity: 0.25 }, transitionProps: { transition: 'fade', duration: 120 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: { duration: 80 }, color: 'dark' } },
  },
});

const tintVariables = (dark: boolean) =>
  Object.fromEntries(
    Object.entries(tints).flatMap(([name, [ink, wash, nightInk, nightWash]]) => [
      [`--tint-${name}`, dark ? nightInk : ink],
      [`--wash-${name}`, dark ? nightWash : wash],
    ]),
  );

/** The house's own variables; components' CSS speaks of these and never of shades. */
export const variables: CSSVariablesResolver = () => ({
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
