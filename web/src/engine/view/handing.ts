import { createStore } from '@/lib/store';

/** Customers chosen in a list to be handed over, on their way to the screen that does it. */
export const handing = createStore<{ object: string; ids: string[] } | null>(null);
