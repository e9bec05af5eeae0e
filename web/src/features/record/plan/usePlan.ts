import { usePage } from '@/engine/record/page';
import type { Filter, RecordData } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';

/** The latest: what was years ago is read in the list of tasks. */
const MOST = 50;

const is = (field: string, id: string): Filter => ({ field, op: 'is', value: id });

/** Whose plan it is: a deal's own, what follows all deals of a company, or of a person, whom the moment may be with. */
const whose: Record<string, (id: string) => Filter> = {
  opportunity: (id) => is('sales.deal', id),
  account: (id) => is('about', id),
  contact: (id) => ({ or: [is('about', id), is('sales.person', id)] }),
};

/** The moments that follow what was bought, the first due first; undefined until they are known. */
export function usePlan(record: RecordData): RecordData[] | undefined {
  const followed = fieldOf(useObject('task'), 'sales.plan') !== undefined;
  const of = whose[record.object];
  const found = usePage('task', {
    fields: ['subject', 'due', 'status', 'sales.channel', 'sales.outcome', 'sales.deal', 'sales.person'],
    filter: { and: [...(of ? [of(record.id)] : []), { field: 'sales.plan', op: 'isNotEmpty' }] },
    sort: [{ field: 'due', desc: true }],
    limit: MOST,
  }, followed && of !== undefined);
  if (!followed || !of) return [];
  return found.data?.pages[0]?.items.toReversed();
}
