import { textOf } from '../field/registry';
import type { RecordData } from '../record/types';
import { fieldOf } from '../schema/catalog';
import type { ObjectType } from '../schema/types';

/** The words a record is called by. */
export function titleOf(object: ObjectType, record: RecordData): string {
  const field = fieldOf(object, object.title);
  return (field && textOf(field, record[field.key])) || object.label;
}
