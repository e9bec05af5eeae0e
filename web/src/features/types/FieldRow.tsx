import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Field, ObjectType } from '@/engine/schema/types';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import { OWN, saveField, takeBack, type FieldDefinition, type TypeDefinition } from './definitions';
import css from './Types.module.css';

interface Props {
  object: ObjectType;
  definition: TypeDefinition | undefined;
  field: Field;
  saidOf: FieldDefinition | undefined;
  onEdit: () => void;
}

/** A field of a type, with what can be done about it. */
export function FieldRow({ object, definition, field, saidOf, onEdit }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const own = saidOf !== undefined && field.key.startsWith(OWN);
  const retire = () => {
    setBusy(true);
    saveField(object.key, definition, saidOf?.id, { retired: true })
      .then(
        (batch) => notify.done(t('types.fieldRetired', { label: field.label }), { label: t('undo'), onClick: () => void takeBack(batch) }),
        (error: unknown) => notify.bad(messageOf(error)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <li className={css.row} data-field={field.key}>
      <span className={css.name}>{field.label}</span>
      <span className={css.facts}>
        <span>{t(`types.kinds.${field.type}`, field.type)}</span>
        {field.required && <span>{t('types.rule.required')}</span>}
        {field.unique && <span>{t('types.rule.unique')}</span>}
        <code>{field.key}</code>
      </span>
      <span className={css.buttons}>
        {own && <Button size="compact-sm" variant="subtle" color="gray" loading={busy} onClick={retire} aria-label={t('types.retireField', { label: field.label })}>{t('types.retire')}</Button>}
        {field.type !== 'children' && <Button size="compact-sm" variant="subtle" onClick={onEdit} aria-label={t('types.changeField', { label: field.label })}>{t('types.change')}</Button>}
      </span>
    </li>
  );
}
