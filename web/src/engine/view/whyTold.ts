import type { Ref } from '../record/types';
import { i18n } from '@/lib/i18n/texts';

/** The text that says why one is told: for that kind of record, where there is one. */
export function whyKey(part: 'because' | 'why', notice: { because: string; about: Ref | null }): string {
  const any = part === 'why' ? `notices.why.${notice.because}` : `notices.because.${notice.because}`;
  const own = `${any}_${notice.about?.object ?? ''}`;
  return i18n.exists(own) ? own : any;
}
