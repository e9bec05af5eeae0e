import type { Filter, RecordData } from '@/engine/record/types';
import { fieldOf } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';

/** Work that is open about a record; of a deal what follows it too, which is about whom it was made with. */
export function openTasks(task: ObjectType | undefined, record: RecordData): Filter {
  const about: Filter = { field: 'about', op: 'is', value: record.id };
  const follows = record.object === 'opportunity' && fieldOf(task, 'sales.deal') !== undefined;
  return { and: [follows ? { or: [about, { field: 'sales.deal', op: 'is', value: record.id }] } : about, { field: 'status', op: 'is', value: 'open' }] };
}
