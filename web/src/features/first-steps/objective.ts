import type { MeasureDefinition } from '@/engine/purpose/objective';
import { addDays, firstOf, plus } from '@/engine/filter/spans';
import type { GroupsQuery } from '@/engine/record/types';
import type { Want } from './steps';

const WON = { field: 'stage.kind', op: 'is', value: 'won' };

/** What is counted first, by what somebody came for. */
export function measureFor(want: Want): MeasureDefinition {
  switch (want) {
    case 'sell': return { object: 'opportunity', kind: 'sum', field: 'amount', date: 'closeDate', filter: WON };
    case 'broker': return { object: 'opportunity', kind: 'count', date: 'closeDate', filter: WON };
    case 'serve': case 'touch': return { object: 'interaction', kind: 'count', date: 'occurredAt' };
  }
}

/** The same, quarter by quarter as far as anybody remembers. */
export function historyOf({ kind, field, date, filter }: MeasureDefinition): GroupsQuery {
  const by = date ?? '';
  return {
    filter: { and: [{ field: by, op: 'isNotEmpty' }, ...(filter ? [filter] : [])] },
    by: [{ field: by, bucket: 'quarter' }],
    measures: [kind === 'sum' && field ? { key: 'value', kind: 'sum', field } : { key: 'value', kind: 'count' }],
    sort: [{ measure: 'by0' }],
    limit: 200,
  };
}

/** The quarter that today is in, of the company's year; in its last fortnight, the next one too. */
export function periodAt(today: string): { periodFrom: string; periodTo: string } {
  const first = firstOf('fiscalQuarter', today);
  const end = plus('fiscalQuarter', first, addDays(today, 14) >= plus('fiscalQuarter', first, 1) ? 2 : 1);
  return { periodFrom: first, periodTo: addDays(end, -1) };
}
