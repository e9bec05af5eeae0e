import type { RecordData, Ref } from '../record/types';
import { ObjectIcon } from '../schema/ObjectIcon';
import { fieldOf } from '../schema/catalog';
import type { ObjectType } from '../schema/types';
import css from './Purpose.module.css';
import { SERVED } from './serving';

interface Props {
  object: ObjectType;
  record: RecordData;
  /** Whether on a phone it takes the lines it needs, where it has them to itself. */
  whole?: boolean;
}

/** The objective that a deal or a task serves; nothing where it serves none. */
export function Serves({ object, record, whole }: Props) {
  const field = fieldOf(object, SERVED);
  const title = (record[SERVED] as Ref | null | undefined)?.title;
  if (!field || !title) return null;
  return (
    <span className={css.serves} data-whole={whole} title={`${field.label}: ${title}`}>
      <ObjectIcon icon="target" />
      <span className="only-heard">{field.label}: </span>
      <span className="ellipsis">{title}</span>
    </span>
  );
}
