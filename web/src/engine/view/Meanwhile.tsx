import { IconUserEdit } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { sameValue } from '../record/change';
import type { RecordData, Ref } from '../record/types';
import type { Field } from '../schema/types';
import css from './FieldEditor.module.css';
import { FieldValue } from './FieldValue';

/** Somebody else has changed the record that is being edited: who, and what this field says now where it is this one. */
export function Meanwhile({ base, theirs, field }: { base: RecordData; theirs: RecordData; field: Field }) {
  const { t } = useTranslation();
  const name = (theirs['updatedBy'] as Ref | null)?.title ?? t('live.somebody');
  const value = theirs[field.key];
  return (
    <p className={css.meanwhile} role="status">
      <IconUserEdit size={14} stroke={1.5} aria-hidden />
      {sameValue(base[field.key], value) ? t('live.changedRecord', { name }) : <>{t('live.changedField', { name })} <FieldValue field={field} value={value} record={theirs} /></>}
    </p>
  );
}
