import { expect, it } from 'vitest';
import { formatBytes } from './sizes';

it('says sizes as people do', () => {
  expect([1, 999, 1400, 70_000, 12_345_678].map(formatBytes)).toEqual(['1 byte', '999 bytes', '1.4 kB', '70 kB', '12 MB']);
});
