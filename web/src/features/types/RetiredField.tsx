import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { ObjectType } from '@/engine/schema/types';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import { saveField, type FieldDefinition, type TypeDefinition } from './definitions';
import { said } from './texts';
import css from './Types.module.css';

interface Props {
  object: ObjectType;
  definition: TypeDefinition | undefined;
  field: FieldDefinition;
}

/** A field nobody sees any more; its values are kept, and come back with it. */
export function RetiredField({ object, definition, field }: Props) {
  const { t, i18n } = useTranslation();
  const [busy, setBusy] = useState(false);
  const label = said(field.labels, i18n.language) || field.key;
  const use = () => {
    setBusy(true);
    saveField(object.key, definition, field.id, { retired: false })
      .then(() => notify.done(t('types.saved', { label })), (error: unknown) => notify.bad(messageOf(error)))
      .finally(() => setBusy(false));
  };
  return (
    <li className={css.row} data-retired>
      <span className={css.name}>{label}</span>
      <span className={css.facts}><code>{field.key}</code></span>
      <span className={css.buttons}>
        <Button size="compact-sm" variant="subtle" color="gray" loading={busy} onClick={use} aria-label={t('types.useFieldAgain', { label })}>{t('types.useAgain')}</Button>
      </span>
    </li>
  );
}
