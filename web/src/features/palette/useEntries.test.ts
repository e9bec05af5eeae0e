import { expect, it } from 'vitest';
import { matches } from './useEntries';

it.each([
  ['New account', 'acc', true],
  ['New account', 'n acc', true],
  ['Łódź Wschód', 'lodz', true],
  ['Oportunidades', 'tunid', false],
  ['Anything', '', true],
])('%s for "%s": %s', (label, text, fits) => expect(matches(label, text)).toBe(fits));
