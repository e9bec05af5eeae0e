import { run } from '@/engine/record/execute';
import type { RecordData } from '@/engine/record/types';
import { i18n } from '@/lib/i18n/texts';

/** A moment came about; whether in time is for the server to say. */
export function tickOff(moment: RecordData): void {
  const done = i18n.t('followUp.done', { subject: String(moment['subject'] ?? '') });
  void run([{ do: 'update', object: 'task', id: moment.id, fields: { status: { was: 'open', becomes: 'done' } } }], { done }).catch(() => undefined);
}
