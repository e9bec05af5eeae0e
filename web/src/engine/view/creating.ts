import { createStore } from '@/lib/store';
import { uuidv7 } from '@/lib/ids';
import type { RecordData, Value } from '../record/types';

export interface Creating {
  /** The new record's id, made before the server has heard of it. */
  id: string;
  object: string | undefined;
  values: Record<string, Value>;
  onCreated?: ((record: RecordData) => void) | undefined;
}

/** The record somebody is about to create; the frame shows its dialog. */
export const creating = createStore<Creating | null>(null);

/** Opens quick create: of that type (else the person chooses), with what is known already filled in. */
export function startCreating(object?: string, values: Record<string, Value> = {}, onCreated?: (record: RecordData) => void): void {
  creating.set({ id: uuidv7(), object, values, onCreated });
}
