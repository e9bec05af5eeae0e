import { describe, expect, it } from 'vitest';
import { laidOut, standingOf, tally } from './standing';

const task = (fields: Record<string, unknown>) => ({ object: 'task', id: '1', version: 1, status: 'open', due: '2026-06-10', ...fields });

describe('a moment of a plan', () => {
  it('says what came of it', () => {
    expect(standingOf(task({ status: 'done', 'sales.outcome': 'late' }), '2026-06-20')).toBe('late');
    expect(standingOf(task({ status: 'cancelled', 'sales.outcome': 'withdrawn' }), '2026-06-20')).toBe('withdrawn');
  });

  it('that was done a moment ago is judged as it will be', () => {
    expect([standingOf(task({ status: 'done' }), '2026-06-10'), standingOf(task({ status: 'done' }), '2026-06-11')]).toEqual(['kept', 'late']);
  });

  it('is overdue from the day after its day', () => {
    expect(standingOf(task({}), '2026-06-10')).toBe('open');
    expect(standingOf(task({}), '2026-06-11')).toBe('overdue');
  });

  it('counts what was kept, late and missed, and leaves out what was withdrawn', () => {
    const tasks = [task({ 'sales.outcome': 'kept' }), task({ 'sales.outcome': 'late' }), task({ 'sales.outcome': 'missed' }), task({}), task({ 'sales.outcome': 'withdrawn' })];
    expect(tally(tasks, '2026-06-11')).toEqual({ kept: 1, late: 1, missed: 2 });
  });

  it('that comes next stands apart, and settled ones before the last three are folded away', () => {
    const settled = [1, 2, 3, 4, 5].map((n) => task({ id: `s${n}`, 'sales.outcome': 'kept' }));
    const [late, later] = [task({ id: 'late' }), task({ id: 'later', due: '2026-07-01' })];
    const laid = laidOut([...settled, late, later], '2026-06-20');
    expect([laid.next, laid.others.map((one) => one.id), laid.folded]).toEqual([late, ['s3', 's4', 's5', 'later'], 2]);
    expect(laidOut(settled, '2026-06-20').next).toBeUndefined();
  });
});
