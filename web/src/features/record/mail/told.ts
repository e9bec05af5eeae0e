import { isEmptyValue } from '@/engine/field/registry';
import type { RecordData } from '@/engine/record/types';
import { fieldOf } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';

/** What there is to tell of a mail: when it is to go, and what kept it, are written by nobody, and of one that came there is no such thing. */
export function toldOf(object: ObjectType, record: RecordData, fields: readonly string[]): string[] {
  return fields.filter((key) => fieldOf(object, key)?.readOnly !== true || !isEmptyValue(record[key]));
}
