import { i18n } from '@/lib/i18n/texts';
import type { RecordData } from '../record/types';

/** What a record is called in the reader's language, while its name is one of those it came with: whoever renames it speaks for all. */
export function spokenName(record: RecordData): string {
  const name = String(record['name'] ?? '');
  const names = (record['names'] ?? {}) as Record<string, string>;
  return Object.values(names).includes(name) ? (names[i18n.language] ?? name) : name;
}
