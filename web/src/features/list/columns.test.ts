import { describe, expect, it } from 'vitest';
import { between, boundedWidth, moved, placed, slotsFor } from './columns';

it('moves one item and keeps the others in order', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});

it('selects a range in either direction', () => {
  expect(between(['a', 'b', 'c', 'd'], 'c', 'a')).toEqual(['a', 'b', 'c']);
  expect(between(['a', 'b'], 'gone', 'b')).toEqual(['b']);
});

it('keeps columns readable', () => {
  expect([boundedWidth(3), boundedWidth(5000)]).toEqual([64, 800]);
});

describe('a column let go beside another', () => {
  it('stands before or after it', () => {
    expect(placed(['a', 'b', 'c'], 'a', 'c', false)).toEqual(['b', 'a', 'c']);
    expect(placed(['a', 'b', 'c'], 'a', 'c', true)).toEqual(['b', 'c', 'a']);
    expect(placed(['a', 'b', 'c'], 'c', 'a', false)).toEqual(['c', 'a', 'b']);
  });

  it('comes first beside the title', () => {
    expect(placed(['a', 'b'], 'b', 'title', true)).toEqual(['b', 'a']);
  });
});

it('has a place of its own for every row that is drawn, wherever the window stands', () => {
  for (const seen of [100, 643, 868]) {
    for (let top = 0; top < 200; top++) {
      const first = Math.max(0, Math.floor(top / 28) - 8);
      const last = Math.ceil((top + seen) / 28) - 1 + 8;
      expect(last - first + 1).toBeLessThanOrEqual(slotsFor(seen, 28, 8));
    }
  }
});
