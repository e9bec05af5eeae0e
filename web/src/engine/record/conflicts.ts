import { createStore } from '@/lib/store';
import type { Command, Outcome } from './types';

export interface Conflict {
  command: Extract<Command, { do: 'update' }>;
  outcome: Extract<Outcome, { status: 'conflict' }>;
}

/** Conflicts waiting for a decision; the dialog takes them one by one. */
export const conflicts = createStore<Conflict[]>([]);

export function reportConflict(conflict: Conflict): void {
  conflicts.set((waiting) => [...waiting, conflict]);
}

export function closeConflict(): void {
  conflicts.set((waiting) => waiting.slice(1));
}
