import { useQuery } from '@tanstack/react-query';
import { keys } from '@/engine/record/keys';
import { fetchPage } from '@/engine/record/page';
import type { Filter, RecordData, Value } from '@/engine/record/types';
import { request } from '@/lib/api/request';

/** When a record, or anything said or done about it, was last written. */
export const LAST_TOUCH = 'lastTouch';

export type Deed = 'bin' | 'erase' | 'clear';

export interface Rule {
  name: string;
  objectType: string;
  filter: Filter | null;
  countsFrom: string;
  days: number;
  deed: Deed;
  kinds: string[];
}

export interface DryRun {
  due: number;
  /** How many have had their time and stay, by reason. */
  kept: Record<string, number>;
  more: boolean;
  items: { object: string; id: string; title: Value; since: string }[];
  staying: { object: string; id: string; title: Value; reason: string }[];
}

export const ruleOf = (record: RecordData): Rule => ({
  name: String(record['name'] ?? ''),
  objectType: String(record['objectType'] ?? ''),
  filter: (record['filter'] ?? null) as Filter | null,
  countsFrom: String(record['countsFrom'] ?? LAST_TOUCH),
  days: Number(record['days'] ?? 0),
  deed: (record['deed'] ?? 'bin') as Deed,
  kinds: (record['kinds'] ?? []) as string[],
});

export function useRules(enabled: boolean) {
  return useQuery({
    queryKey: [...keys.records('retentionRule'), 'all'],
    queryFn: ({ signal }) => fetchPage('retentionRule', { limit: 200, sort: [{ field: 'name' }] }, null, signal).then((page) => page.items),
    enabled,
  });
}

/** What the rule would do if it ran now; nothing is changed. */
export function useDryRun(rule: Rule, enabled: boolean) {
  return useQuery({
    queryKey: ['retention', 'dry', rule],
    queryFn: ({ signal }) => request<DryRun>('/privacy/retention/preview', { method: 'POST', body: rule, signal }),
    enabled,
    staleTime: 0,
  });
}
