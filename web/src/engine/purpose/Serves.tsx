import type { RecordData, Ref } from '../record/types';
import { ObjectIcon } from '../schema/ObjectIcon';
import { fieldOf } from '../schema/catalog';
import type { ObjectType } from '../schema/types';
import css from './Purpose.module.css';
import { SERVED } from './serving';

/** The objective that a deal or a task serves; nothing where it serves none. */
export function Serves({ object, record }: { object: ObjectType; record: RecordData }) {
  const field = fieldOf(object, SERVED);
  const title = (record[SERVED] as Ref | null | undefined)?.title;
  if (!field || !title) return null;
  return (
    <span className={css.serves} title={`${field.label}: ${title}`}>
      <ObjectIcon icon="target" />
      <span className="only-heard">{field.label}: </span>
      <span className="ellipsis">{title}</span>
    </span>
  );
}
