import type { Field } from '../schema/types';
import type { RecordData } from './types';

/** Whether owned rows make the value now, so that nobody types it: a deal's amount once its lines have prices. */
export function isMade(field: Field, record: Partial<RecordData>): boolean {
  const [rows, part] = (field.madeOf ?? '').split('.');
  if (!rows || !part) return false;
  const owned = record[rows];
  return Array.isArray(owned) && (owned as RecordData[]).some((row) => row[part] != null);
}
