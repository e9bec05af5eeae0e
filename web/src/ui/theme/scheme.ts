import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

const KEPT = 'ui.scheme';

const isScheme = (value: unknown): value is MantineColorScheme => value === 'light' || value === 'dark' || value === 'auto';

/** Remembers light, dark or the system's choice under a name of our own; `public/scheme.js` reads the same. */
export const schemeManager: MantineColorSchemeManager = {
  get(fallback) {
    const kept = localStorage.getItem(KEPT);
    return isScheme(kept) ? kept : fallback;
  },
  set: (value) => localStorage.setItem(KEPT, value),
  subscribe() {},
  unsubscribe() {},
  clear: () => localStorage.removeItem(KEPT),
};
