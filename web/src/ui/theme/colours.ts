import type { MantineColorsTuple } from '@mantine/core';

/** The one warm accent: mulberry. Shade 7 is the light mode's, shade 4 the dark mode's. */
export const mulberry: MantineColorsTuple = [
  '#FBF0F5', '#F4DDE8', '#EBC0D5', '#E5A6C5', '#E08CB5', '#C25A8C', '#A43C70', '#8A2C5A', '#74234B', '#5A1A3A',
];

/** Warm stone from paper to ink; in place of the library's grey. */
export const stone: MantineColorsTuple = [
  '#FBFAF8', '#F4F2EE', '#EAE6E0', '#DBD6CE', '#BDB6AC', '#958D82', '#6E675E', '#544E47', '#38332E', '#1F1B18',
];

/** The same walk by night; index 0 is the text, 7 the paper. */
export const night: MantineColorsTuple = [
  '#EDEAE6', '#C9C3BB', '#A39C93', '#7C756D', '#57514A', '#3B3631', '#26221F', '#171513', '#12100F', '#0C0B0A',
];

/** What an option's or a person's colour may be: name → [light ink, light wash, dark ink, dark wash]; each pair reads at 4.5:1 or better. */
export const tints: Record<string, readonly [string, string, string, string]> = {
  gray: ['#544E47', '#EAE6E0', '#C9C3BB', '#38332E'],
  red: ['#9B2226', '#FBE4E2', '#F5A9A3', '#4A1F1E'],
  orange: ['#8F4400', '#FBE9D7', '#F2B27A', '#47290F'],
  yellow: ['#735300', '#F8EFC8', '#E5C55C', '#3F330F'],
  green: ['#22633B', '#DFF1E2', '#93D1A3', '#1D3A27'],
  teal: ['#0F5F61', '#DAF0EF', '#84CFCD', '#143A3B'],
  blue: ['#1F4F8F', '#E1ECFA', '#9DC2F2', '#1B3050'],
  violet: ['#5A3C9E', '#ECE6FA', '#C0ABF0', '#33265A'],
  pink: ['#8A2C5A', '#F7E1EC', '#E8A5C5', '#4B1F36'],
};

const names = Object.keys(tints);

/** A colour that is always the same for the same id: people are known again by it. */
export function colourOf(id: string): string {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) >>> 0;
  return names[hash % names.length] ?? 'gray';
}
