import { describe, expect, it } from 'vitest';
import { standingOf, tally } from './standing';

const task = (fields: Record<string, unknown>) => ({ object: 'task', id: '1', version: 1, status: 'open', due: '2026-06-10', ...fields });

describe('a moment of a plan', () => {
  it('says what came of it', () => {
    expect(standingOf(task({ status: 'done', 'sales.outcome': 'late' }), '2026-06-20')).toBe('late');
    expect(standingOf(task({ status: 'cancelled', 'sales.outcome': 'withdrawn' }), '2026-06-20')).toBe('withdrawn');
  });

  it('is overdue from the day after its day', () => {
    expect(standingOf(task({}), '2026-06-10')).toBe('open');
    expect(standingOf(task({}), '2026-06-11')).toBe('overdue');
  });

  it('counts what was kept, late and missed, and leaves out what was withdrawn', () => {
    const tasks = [task({ 'sales.outcome': 'kept' }), task({ 'sales.outcome': 'late' }), task({ 'sales.outcome': 'missed' }), task({}), task({ 'sales.outcome': 'withdrawn' })];
    expect(tally(tasks, '2026-06-11')).toEqual({ kept: 1, late: 1, missed: 2 });
  });
});
