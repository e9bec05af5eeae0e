import { createTheme, defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';
import { mulberry, night, stone } from './colours';

const floating = { shadow: 'md', radius: 'md', transitionProps: { transition: 'fade', duration: 120 } } as const;
const size = { size: 'sm' } as const;

/** By night the accent is light, so what stands on it is ink: the library would only ask the light mode. */
const onAccent: VariantColorsResolver = (input) =>
  input.variant === 'filled' && (input.color === undefined || input.color === input.theme.primaryColor)
    ? { background: 'var(--accent)', hover: 'color-mix(in srgb, var(--accent) 88%, var(--ink))', color: 'var(--on-accent)', border: '1px solid transparent' }
    : defaultVariantColorsResolver(input);

/** Everything the component library would decide on its own is decided here, so that nobody can tell which one it is. */
export const theme = createTheme({
  fontFamily: "Inter, 'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  headings: {
    fontFamily: "Inter, 'Inter Variable', system-ui, sans-serif",
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
    // opened, the focus is on the first thing to choose; a place of its own for it would be no menu item, which a menu may not hold
    Menu: { defaultProps: { ...floating, position: 'bottom-end', offset: 4, withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: { ...floating, offset: 4 } },
    // the page itself never scrolls, so there is nothing to lock (and a lock would write a style element)
    Modal: { defaultProps: { lockScroll: false, shadow: 'md', radius: 'md', centered: false, yOffset: '12vh', overlayProps: { opacity: 0.25 }, transitionProps: { transition: 'fade', duration: 120 } } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
    ModalRoot: { defaultProps: { lockScroll: false } },
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: { duration: 80 }, color: 'dark' } },
  },
});
