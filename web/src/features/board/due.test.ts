import { describe, expect, it } from 'vitest';
import { daysSince, dueOf } from './due';

describe('a next step', () => {
  it('is late once its day has passed, and missing where there is none', () => {
    expect([dueOf('2026-11-21', '2026-11-22'), dueOf('2026-11-22', '2026-11-22'), dueOf('2026-12-01', '2026-11-22'), dueOf(null, '2026-11-22')]).toEqual(['late', 'today', 'ahead', 'none']);
  });
});

describe('days since', () => {
  it('counts whole days', () => {
    expect(daysSince('2026-11-20T12:00:00Z', Date.parse('2026-11-22T11:00:00Z'))).toBe(1);
  });

  it('does not know of no moment', () => {
    expect(daysSince(null, 0)).toBeNull();
  });
});
