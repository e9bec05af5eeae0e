import { keptStore } from '@/lib/store';
import type { Activity } from '../about';
import type { Named } from '../marks/marks';
import type { PromiseDraft } from '../promise/promises';

/** The kind of activity written last: most people write the same kind again. */
export const lastKind = keptStore<Activity>('composer.kind', 'note');

export interface Draft {
  text: string;
  /** A note that is being formatted; its words stand in the text all the same. */
  html?: string | null;
  due: string | null;
  outcome: string | null;
  /** What is promised in it. */
  promises?: PromiseDraft[];
  /** Colleagues who were chosen in it. */
  named?: Named[];
}

export const NO_DRAFT: Draft = { text: '', html: null, due: null, outcome: null, promises: [], named: [] };

const place = (id: string) => `draft.${id}`;

/** What was being written about a record and never saved. */
export function readDraft(id: string): Draft {
  try {
    return { ...NO_DRAFT, ...(JSON.parse(localStorage.getItem(place(id)) ?? '{}') as Partial<Draft>) };
  } catch {
    return NO_DRAFT;
  }
}

export function keepDraft(id: string, draft: Draft): void {
  try {
    if (draft.text === '' && (draft.promises ?? []).length === 0) localStorage.removeItem(place(id));
    else localStorage.setItem(place(id), JSON.stringify(draft));
  } catch {
    // a full or forbidden storage costs only the draft after a reload
  }
}
