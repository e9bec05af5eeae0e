import type { RecordData } from '@/engine/record/types';

export type Standing = 'kept' | 'late' | 'missed' | 'withdrawn' | 'overdue' | 'open';

/** How a moment of a plan stands: what came of it, or whether its day has passed. */
export function standingOf(task: RecordData, today: string): Standing {
  const outcome = task['sales.outcome'];
  if (outcome === 'kept' || outcome === 'late' || outcome === 'missed' || outcome === 'withdrawn') return outcome;
  const due = task['due'];
  // what was ticked off a moment ago has not been judged by the server yet
  if (task['status'] === 'done') return typeof due === 'string' && due < today ? 'late' : 'kept';
  return task['status'] === 'open' && typeof due === 'string' && due < today ? 'overdue' : 'open';
}

export const isOpen = (standing: Standing) => standing === 'open' || standing === 'overdue';

/** How many of each came about, of those that count: what was withdrawn does not. */
export function tally(tasks: readonly RecordData[], today: string): { kept: number; late: number; missed: number } {
  const count = (...wanted: Standing[]) => tasks.filter((task) => wanted.includes(standingOf(task, today))).length;
  return { kept: count('kept'), late: count('late'), missed: count('missed', 'overdue') };
}

/** Settled moments that are shown before anybody asks for all. */
const LATELY = 3;

/** The one that comes next, the others as they lie, and how many settled ones before them are folded away. */
export function laidOut(tasks: readonly RecordData[], today: string): { next: RecordData | undefined; others: RecordData[]; folded: number } {
  const open = (task: RecordData) => isOpen(standingOf(task, today));
  const next = tasks.find(open);
  const settled = tasks.filter((task) => !open(task));
  const folded = Math.max(0, settled.length - LATELY);
  const hidden = new Set(settled.slice(0, folded));
  return { next, others: tasks.filter((task) => task !== next && !hidden.has(task)), folded };
}
