import { createStore } from '@/lib/store';
import type { Ref } from '../record/types';

/** What somebody is about to log; the frame shows the sheet. */
export interface Logging {
  about: Ref | null;
  channel: string;
  /** They left for a call, a chat or a map, and are back. */
  back: boolean;
}

export const logging = createStore<Logging | null>(null);

export const startLogging = (known: Partial<Logging> = {}) => logging.set({ about: null, channel: 'call', back: false, ...known });
