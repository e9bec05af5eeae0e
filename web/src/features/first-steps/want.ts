import { keptStore } from '@/lib/store';
import type { Want } from './steps';

/** What somebody wants first; the later steps speak of it. */
export const want = keptStore<Want>('ui.welcome.want', 'sell');
