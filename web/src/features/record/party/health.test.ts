import { describe, expect, it } from 'vitest';
import { healthOf, usualGap } from './health';

const TODAY = '2026-11-25';
const ago = (...days: number[]) => days.map((n) => new Date(Date.parse('2026-11-25T12:00:00Z') - n * 86_400_000).toISOString());
const NONE = { touches: [], kept: 0, judged: 0, late: 0 };

describe('what is usual', () => {
  it('is the middle gap between days of touch', () => {
    expect(usualGap(ago(2, 12, 22, 122))).toBe(10);
    expect(usualGap(ago(0, 10, 30, 40, 60))).toBe(15);
  });

  it('counts several calls of one day once', () => {
    expect(usualGap(ago(2, 2, 2, 2, 2))).toBeNull();
  });

  it('is not known of three', () => {
    expect(usualGap(ago(1, 2, 3))).toBeNull();
  });
});

describe('the health of a party', () => {
  it('is not told from too little', () => {
    expect(healthOf(NONE, TODAY)).toEqual({ level: 'unknown', reasons: [] });
    expect(healthOf({ ...NONE, touches: ago(80, 90), kept: 0, judged: 2 }, TODAY).level).toBe('unknown');
  });

  it('is good in its own rhythm, however slow that is', () => {
    const health = healthOf({ ...NONE, touches: ago(50, 110, 170, 230) }, TODAY);
    expect(health).toEqual({ level: 'good', reasons: [{ key: 'inRhythm', good: true, grave: false, numbers: { days: 50, usual: 60 } }] });
  });

  it('is poor after more than three times the usual', () => {
    expect(healthOf({ ...NONE, touches: ago(43, 57, 71, 85) }, TODAY)).toMatchObject({ level: 'poor', reasons: [{ key: 'silent', numbers: { days: 43, usual: 14 } }] });
    expect(healthOf({ ...NONE, touches: ago(30, 44, 58, 72) }, TODAY).level).toBe('watch');
  });

  it('does not call a weekend silence', () => {
    expect(healthOf({ ...NONE, touches: ago(4, 5, 6, 7) }, TODAY).level).toBe('good');
  });

  it('suffers from promises of ours that are late or were not kept', () => {
    expect(healthOf({ ...NONE, late: 1 }, TODAY)).toMatchObject({ level: 'watch', reasons: [{ key: 'promisesLate', numbers: { count: 1 } }] });
    expect(healthOf({ ...NONE, kept: 1, judged: 3 }, TODAY)).toMatchObject({ level: 'poor', reasons: [{ key: 'promisesMissed', numbers: { count: 1, of: 3 } }] });
    expect(healthOf({ ...NONE, kept: 4, judged: 5 }, TODAY).level).toBe('good');
  });
});
