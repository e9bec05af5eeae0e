import type { Value } from '../record/types';
import type { Field } from '../schema/types';

const READ: Partial<Record<Field['type'], (initial: string) => Value>> = {
  boolean: (initial) => initial === 'true',
  integer: Number,
  decimal: String,
  select: String,
  text: String,
};

/** What a new record's fields are where nobody says it: to be shown, not to be sent, for the server fills them in itself. */
export const initially = (fields: readonly Field[]): Record<string, Value> =>
  Object.fromEntries(fields.flatMap(({ key, type, initial }) => (initial !== undefined && READ[type] ? [[key, READ[type](initial)]] : [])));
