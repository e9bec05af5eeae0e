import { useGroups } from '@/engine/record/groups';
import { usePage } from '@/engine/record/page';
import type { GroupsQuery, Ref } from '@/engine/record/types';
import { useObject } from '@/engine/schema/catalog';
import { type Best, bestOf } from './best';

const MOST = 1000;
const WON = { field: 'stage.kind', op: 'is', value: 'won' };

const BY_DEALS: GroupsQuery = { filter: { and: [WON, { field: 'account', op: 'isNotEmpty' }] }, by: [{ field: 'account' }], measures: [{ key: 'value', kind: 'sum', field: 'amount' }], sort: [{ measure: 'value', desc: true }], limit: MOST };

const isRef = (value: unknown): value is Ref => typeof value === 'object' && value !== null && 'id' in value;

/** Who brings most: by what was sold to each, and where nothing was yet, by what each turns over a year. */
export function useBest(): { best: Best<Ref>; by: 'sold' | 'revenue' } | undefined {
  const deals = useGroups('opportunity', BY_DEALS, useObject('opportunity') !== undefined);
  const bought = bestOf((deals.data?.groups ?? []).flatMap(({ by: [account], measures }) => (isRef(account) ? [{ of: account, value: Number(measures['value'] ?? 0) }] : [])));
  const nothing = deals.isSuccess && bought.all === 0;
  const accounts = usePage('account', { fields: ['name', 'annualRevenue'], filter: { field: 'annualRevenue', op: 'isNotEmpty' }, sort: [{ field: 'annualRevenue', desc: true }], limit: 200 }, nothing);
  if (!deals.data) return undefined;
  if (bought.all > 0) return { best: bought, by: 'sold' };
  if (!accounts.data) return undefined;
  const turning = accounts.data.pages.flatMap((page) => page.items).map((one) => ({
    of: { object: 'account', id: one.id, title: String(one['name']) },
    value: Number((one['annualRevenue'] as { base?: string | null } | null)?.base ?? 0),
  }));
  return { best: bestOf(turning), by: 'revenue' };
}
