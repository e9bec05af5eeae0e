import { useLayoutEffect } from 'react';
import { useBrand } from '@/engine/session/brand';
import { adopt } from '@/lib/adopt';

const HEX = /^#[0-9a-f]{6}$/i;

const paint = (scheme: string, accent: string, mix: string, on: string) =>
  `:root:root[data-mantine-color-scheme='${scheme}']{--accent:${accent};--on-accent:${on};--chosen:color-mix(in srgb, ${accent} ${mix}, var(--sheet));--mantine-color-anchor:${accent};${['mantine-primary-color-filled', 'mantine-color-mulberry-filled', 'mantine-color-mulberry-outline', 'mantine-color-mulberry-text', 'mantine-color-mulberry-light-color'].map((name) => `--${name}:${accent}`).join(';')}}`;

/** The accent of whoever's product this is: the server says it, light and dark; the theme's own stands until then. */
export function BrandColours() {
  const colours = useBrand()?.colors;
  useLayoutEffect(() => {
    if (!colours || !HEX.test(colours.accent) || !HEX.test(colours.accentDark)) return undefined;
    return adopt(paint('light', colours.accent, '10%', '#ffffff') + paint('dark', colours.accentDark, '20%', '#1f1b18'));
  }, [colours]);
  return null;
}
