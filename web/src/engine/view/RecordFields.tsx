import { fieldOf, isEditable } from '../schema/catalog';
import type { ObjectType } from '../schema/types';
import type { RecordData } from '../record/types';
import { RecordField } from './RecordField';
import css from './RecordFields.module.css';

interface Props {
  object: ObjectType;
  record: RecordData;
  /** Keys of the fields in their order; unknown ones (hidden from this reader) are left out. */
  fields: readonly string[];
}

/** Fields of a record, each edited where it is read. */
export function RecordFields({ object, record, fields }: Props) {
  return (
    <dl className={css.fields}>
      {fields.map((key) => {
        const field = fieldOf(object, key);
        if (!field || field.type === 'children') return null;
        return <RecordField key={`${record.id}.${key}`} field={field} record={record} editable={isEditable(object, field) && record['deletedAt'] == null} />;
      })}
    </dl>
  );
}
