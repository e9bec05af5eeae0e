import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import type { RecordData, Value } from '@/engine/record/types';
import type { Field } from '@/engine/schema/types';
import { FieldValue } from '@/engine/view/FieldValue';
import classes from './Lines.module.css';

interface Props {
  line: RecordData;
  field: Field;
  editable: boolean;
  /** @param was what stood there when the editing began */
  onSave: (value: Value, was: Value) => void;
}

/** A cell that a click or Enter turns into its editor; Enter or leaving saves, Escape does not. */
export function LineCell({ line, field, editable, onSave }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Value | undefined>(undefined);
  const [was, setWas] = useState<Value>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { Input } = fieldType(field.type);
  const value = line[field.key] ?? null;
  const end = (next: Value | undefined) => {
    clearTimeout(leaving.current);
    setDraft(undefined);
    if (next !== undefined && JSON.stringify(next) !== JSON.stringify(was)) onSave(next, was);
  };
  const begin = () => {
    setWas(value);
    setDraft(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') end(undefined);
    if (event.key === 'Enter') {
      event.preventDefault();
      end(draft);
    }
  };
  if (draft !== undefined && Input) {
    return (
      // the group listens for what its inputs let through; it is no control itself
      // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
      <div
        role="group"
        aria-label={t('edit.field', { label: field.label })}
        className={classes.editor}
        onKeyDown={onKeyDown}
        onFocus={() => clearTimeout(leaving.current)}
        onBlur={() => {
          leaving.current = setTimeout(() => end(draft), 0);
        }}
      >
        <Input field={field} label={field.label} value={draft} record={line} autoFocus onChange={setDraft} onCommit={end} />
      </div>
    );
  }
  const shown = <FieldValue field={field} value={value} record={line} />;
  if (!editable || !Input) return shown;
  return (
    <button type="button" className={classes.cell} onClick={begin} aria-label={t('edit.field', { label: field.label })}>
      {value === null ? <span className="quiet">–</span> : shown}
    </button>
  );
}
