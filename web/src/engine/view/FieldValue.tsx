import { fieldType, isEmptyValue } from '../field/registry';
import type { RecordData, Ref, Value } from '../record/types';
import type { Field } from '../schema/types';
import { RefLink } from './RefLink';

interface Props {
  field: Field;
  value: Value;
  record?: RecordData | undefined;
  /** Records it points to become links. */
  links?: boolean;
}

/** A value as its type shows it. */
export function FieldValue({ field, value, record, links }: Props) {
  const { Cell, Whole } = fieldType(field.type);
  if (isEmptyValue(value)) return null;
  if (links && (field.type === 'relation' || field.type === 'toAny') && (value as Ref).title) return <RefLink to={value as Ref} />;
  if (links && Whole) return <Whole value={value} field={field} record={record} />;
  return <Cell value={value} field={field} record={record} />;
}
