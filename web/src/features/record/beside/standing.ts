import type { RecordData } from '@/engine/record/types';

export type Standing = 'kept' | 'late' | 'missed' | 'withdrawn' | 'overdue' | 'open';

/** How a moment of a plan stands: what came of it, or whether its day has passed. */
export function standingOf(task: RecordData, today: string): Standing {
  const outcome = task['sales.outcome'];
  if (outcome === 'kept' || outcome === 'late' || outcome === 'missed' || outcome === 'withdrawn') return outcome;
  const due = task['due'];
  return task['status'] === 'open' && typeof due === 'string' && due < today ? 'overdue' : 'open';
}

/** How many of each came about, of those that count: what was withdrawn does not. */
export function tally(tasks: readonly RecordData[], today: string): { kept: number; late: number; missed: number } {
  const count = (...wanted: Standing[]) => tasks.filter((task) => wanted.includes(standingOf(task, today))).length;
  return { kept: count('kept'), late: count('late'), missed: count('missed', 'overdue') };
}
