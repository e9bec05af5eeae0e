import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '../field/registry';
import { useMeanwhile } from '../live/useMeanwhile';
import { changeField } from '../record/change';
import type { RecordData, Value } from '../record/types';
import type { Field } from '../schema/types';
import css from './FieldEditor.module.css';
import { Meanwhile } from './Meanwhile';

interface Props {
  record: RecordData;
  field: Field;
  /** Said once the editor has nothing more to do; `by` tells where the hands are. */
  onDone: (by: 'enter' | 'escape' | 'leave') => void;
}

/** One field of one record, edited in place: Enter or leaving saves, Esc does not; a refusal keeps what was typed and says why. */
export function FieldEditor({ record, field, onDone }: Props) {
  const { t } = useTranslation();
  const { Input } = fieldType(field.type);
  // what was seen when the editing began is what the change says it replaces, whatever comes in meanwhile
  const [base] = useState(record);
  const theirs = useMeanwhile(base);
  const [value, setValue] = useState<Value>(record[field.key] ?? null);
  const [error, setError] = useState<string>();
  const saving = useRef(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (!Input) return null;

  const save = async (next: Value, by: 'enter' | 'leave') => {
    if (saving.current) return;
    saving.current = true;
    const refusal = await changeField(base, field.key, next);
    saving.current = false;
    if (refusal === null) onDone(by);
    else setError(refusal);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.defaultPrevented) return;
    const free = (event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLElement && event.target.isContentEditable)) && !event.ctrlKey && !event.metaKey;
    if (event.key === 'Escape') onDone('escape');
    else if (event.key === 'Enter' && !free && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void save(value, 'enter');
    }
  };
  // focus that only walks into a calendar or a list of ours, drawn elsewhere in the page, has not left
  const onBlur = (_event: FocusEvent) => {
    leaving.current = setTimeout(() => void save(value, 'leave'), 0);
  };
  return (
    // the group listens for what its inputs let through; it is no control itself
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className={css.editor} role="group" aria-label={t('edit.field', { label: field.label })} onKeyDown={onKeyDown} onBlur={onBlur} onFocus={() => clearTimeout(leaving.current)}>
      <Input value={value} field={field} label={field.label} record={record} autoFocus error={error} onChange={setValue} onCommit={(next) => void save(next, 'enter')} />
      {theirs && <Meanwhile base={base} theirs={theirs} field={field} />}
    </div>
  );
}
