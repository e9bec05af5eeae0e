import { useQuery } from '@tanstack/react-query';
import { keys } from '@/engine/record/keys';
import { fetchPage } from '@/engine/record/page';
import type { RecordData, Ref } from '@/engine/record/types';
import { request } from '@/lib/api/request';
import { i18n } from '@/lib/i18n/texts';

/** All templates there are; few enough to be chosen from by name. */
export function useTemplates(wanted = true) {
  return useQuery({
    queryKey: [...keys.records('mailTemplate'), 'all'],
    queryFn: ({ signal }) => fetchPage('mailTemplate', { limit: 200, sort: [{ field: 'name' }] }, null, signal).then((page) => page.items),
    enabled: wanted,
  });
}

/** Those for letters, or for notes, calls and tasks, about records of that type; in one's own language first. */
export function forObject(templates: readonly RecordData[], use: 'mail' | 'text', object: string): RecordData[] {
  const foreign = (one: RecordData) => Number(one['language'] !== i18n.language);
  return templates
    .filter((one) => (one['use'] === 'text' ? 'text' : 'mail') === use && [null, undefined, '', object].includes(one['objectType'] as string | null))
    .sort((one, other) => foreign(one) - foreign(other));
}

export interface Filled {
  subject: string;
  body: string;
  /** Gaps for which the record has nothing. */
  empty: string[];
}

/** A template with its gaps filled from a record, as this reader may read it. */
export const fill = (template: string, record: Ref) => request<Filled>('/mail/letters', { method: 'POST', body: { template, object: record.object, id: record.id } });
