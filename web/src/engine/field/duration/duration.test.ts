import { expect, it } from 'vitest';
import { editDuration, parseDuration, secondsOf } from './duration';

it('understands what people type', () => {
  expect(['25', '1:30', '1h30', '1.5h', '90 min', '0:00:45', 'PT2H', '1,5'].map(parseDuration)).toEqual(['PT25M', 'PT1H30M', 'PT1H30M', 'PT1H30M', 'PT1H30M', 'PT45S', 'PT2H', 'PT1M30S']);
});

it('refuses what is no duration and takes nothing for nothing', () => {
  expect(['soon', '1:75', 'h', '-5'].map(parseDuration)).toEqual([undefined, undefined, undefined, undefined]);
  expect(parseDuration(' ')).toBeNull();
});

it('gives back for editing what means the same', () => {
  for (const iso of ['PT25M', 'PT1H30M', 'PT45S', 'PT0S', 'PT100H']) expect(parseDuration(editDuration(iso))).toBe(iso);
  expect(secondsOf('P1DT1S')).toBe(86_401);
});
