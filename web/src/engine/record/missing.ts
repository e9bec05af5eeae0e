import { createStore } from '@/lib/store';
import type { Value, Violation } from './types';

export interface Missing {
  object: string;
  id: string;
  violations: Violation[];
}

interface Asked extends Missing {
  answer: (given: Record<string, Value> | null) => void;
}

/** The question a rule has put to the person; one at a time. */
export const asked = createStore<Asked | null>(null);

/** Resolves with the fields the person gave, or null where they thought better of it. */
export function askForMissing(missing: Missing): Promise<Record<string, Value> | null> {
  asked.get()?.answer(null);
  return new Promise((resolve) => {
    asked.set({
      ...missing,
      answer(given) {
        asked.set(null);
        resolve(given);
      },
    });
  });
}
