import { Checkbox } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { ObjectType } from '@/engine/schema/types';
import css from './Types.module.css';

export interface Traits {
  sensitive: boolean;
  visibleThrough: string[];
}

interface Props {
  object: ObjectType;
  value: Traits;
  error: string | undefined;
  onChange: (value: Traits) => void;
}

/** Whether looks at a type's records are written down, and through which of its relations they are seen. */
export function TypeTraits({ object, value, error, onChange }: Props) {
  const { t } = useTranslation();
  // what a type comes with stays so: only what the workspace adds is its own to take away
  const declared = (trait: string, said: boolean) => object.traits.includes(trait) && !said;
  const relations = object.partOf ? [] : object.fields.filter((field) => field.type === 'relation' && !field.system);
  const isFixed = (key: string) => declared(`visibleThrough:${key}`, value.visibleThrough.includes(key));
  const fixed = relations.filter((field) => isFixed(field.key));
  const toggle = (key: string) => onChange({ ...value, visibleThrough: value.visibleThrough.includes(key) ? value.visibleThrough.filter((one) => one !== key) : [...value.visibleThrough, key] });
  return (
    <>
      <Checkbox label={t('types.sensitive')} description={t('types.sensitiveWhy')} checked={value.sensitive || object.traits.includes('sensitive')} disabled={declared('sensitive', value.sensitive)} onChange={() => onChange({ ...value, sensitive: !value.sensitive })} />
      {relations.length > 0 && (
        <fieldset className={css.traits}>
          <legend>{t('types.seenThrough')}</legend>
          <p className={css.hint}>{t('types.seenThroughWhy')}</p>
          {fixed.length > 0 && <p className={css.hint}>{t('types.seenAnyway', { fields: fixed.map((field) => field.label).join(', ') })}</p>}
          {relations.filter((field) => !isFixed(field.key)).map((field) => <Checkbox key={field.key} size="xs" label={field.label} checked={value.visibleThrough.includes(field.key)} onChange={() => toggle(field.key)} />)}
          {error && <p role="alert" className={css.error}>{error}</p>}
        </fieldset>
      )}
    </>
  );
}
