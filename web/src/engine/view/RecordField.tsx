import { useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType, isEmptyValue } from '../field/registry';
import { isMade } from '../record/madeOf';
import type { RecordData } from '../record/types';
import type { Field } from '../schema/types';
import { FieldEditor } from './FieldEditor';
import { FieldValue } from './FieldValue';
import css from './RecordFields.module.css';

interface Props {
  field: Field;
  record: RecordData;
  editable: boolean;
}

/** One line of a record: the label, and the value that a click (or Enter) turns into its editor. */
export function RecordField({ field, record, editable }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const value = record[field.key];
  const empty = isEmptyValue(value);
  const made = isMade(field, record);
  const done = (by: 'enter' | 'escape' | 'leave') => {
    setEditing(false);
    if (by !== 'leave') setTimeout(() => button.current?.focus(), 0);
  };
  return (
    <div className={css.line} data-field={field.key}>
      <dt className={css.label}>{field.label}</dt>
      <dd className={css.value}>
        {editing ? (
          <FieldEditor record={record} field={field} onDone={done} />
        ) : (
          <>
            <span className={css.shown} data-empty={empty || undefined}><FieldValue field={field} value={value} record={record} links /></span>
            {field.computed && <span className={css.made} title={field.computed.formula}>{t('edit.computed')}</span>}
            {made && <span className={css.made}>{t('edit.madeOfRows')}</span>}
            {editable && !made && fieldType(field.type).Input && (
              <button ref={button} type="button" className={css.edit} data-empty={empty || undefined} onClick={() => setEditing(true)} aria-label={t('edit.field', { label: field.label })}>
                {empty ? t('edit.add') : t('edit.change')}
              </button>
            )}
          </>
        )}
      </dd>
    </div>
  );
}
