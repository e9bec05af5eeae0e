import { Button, Group, Modal, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useCatalog } from '@/engine/schema/catalog';
import { ICONS, ObjectIcon } from '@/engine/schema/ObjectIcon';
import type { ObjectType } from '@/engine/schema/types';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import { OWN, Refused, saveType, takeBack, type TypeDefinition } from './definitions';
import { keyOf } from './keyOf';
import { LanguageSwitch } from './LanguageSwitch';
import { said, withText } from './texts';
import { TypeTraits } from './TypeTraits';
import css from './Types.module.css';

interface Props {
  /** The type as it is; absent for a new one. */
  object: ObjectType | undefined;
  definition: TypeDefinition | undefined;
  onClose: () => void;
}

/** A type, added or called otherwise. */
export function TypeForm({ object, definition, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const catalog = useCatalog();
  const own = object === undefined || object.key.startsWith(OWN);
  const [locale, setLocale] = useState(i18n.language);
  const [labels, setLabels] = useState(definition?.labels ?? {});
  const [plurals, setPlurals] = useState(definition?.plurals ?? {});
  const [icon, setIcon] = useState(definition?.icon ?? object?.icon ?? 'cube');
  const [partOf, setPartOf] = useState(definition?.partOf ?? null);
  const [custody, setCustody] = useState(definition?.custody ?? 'owned');
  const [traits, setTraits] = useState({ sensitive: definition?.sensitive ?? false, visibleThrough: definition?.visibleThrough ?? [] });
  const key = object?.key ?? OWN + keyOf(said(labels, locale));
  const save = useMutation({
    mutationFn: () => saveType(definition, { key, labels, plurals, ...(object ? traits : {}), ...(own ? { icon, custody, ...(object ? {} : { partOf }) } : {}) }),
    onSuccess(batch) {
      notify.done(t('types.saved', { label: said(labels, locale) }), { label: t('undo'), onClick: () => void takeBack(batch).catch((error: unknown) => notify.bad(messageOf(error))) });
      onClose();
      if (!object) void navigate({ to: '/admin/types/$object', params: { object: key } });
    },
  });
  const violations = save.error instanceof Refused ? save.error.violations : [];
  const errorOf = (part: string) => violations.filter((each) => each.field === part).map((each) => each.message).join(' ') || undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={object ? t('types.changeType', { object: object.label }) : t('types.addType')} size={560} closeButtonProps={{ 'aria-label': t('close') }}>
      <form className={css.form} onSubmit={submit} noValidate>
        <LanguageSwitch value={locale} onChange={setLocale} />
        <div className={css.pair}>
          <TextInput data-autofocus label={t('types.label')} value={labels[locale] ?? ''} placeholder={said(labels, locale) || object?.label} error={errorOf('labels') ?? errorOf('key')} maxLength={100} onChange={(event) => setLabels(withText(labels, locale, event.currentTarget.value))} />
          <TextInput label={t('types.plural')} value={plurals[locale] ?? ''} placeholder={said(plurals, locale) || object?.plural} error={errorOf('plurals')} maxLength={100} onChange={(event) => setPlurals(withText(plurals, locale, event.currentTarget.value))} />
        </div>
        {own && (
          <>
            <div className={css.pair}>
              <Select label={t('types.icon')} data={ICONS.map((name) => ({ value: name, label: t(`types.icons.${name}`, name) }))} value={icon} allowDeselect={false} leftSection={<ObjectIcon icon={icon} />} onChange={(next) => setIcon(next ?? 'cube')} renderOption={({ option }) => <Group gap="xs" wrap="nowrap"><ObjectIcon icon={option.value} />{option.label}</Group>} />
              <Select label={t('types.custody')} data={(['owned', 'shared', 'configuration'] as const).map((value) => ({ value, label: t(`types.custodies.${value}`) }))} value={custody} allowDeselect={false} onChange={(next) => setCustody(next ?? 'owned')} />
            </div>
            <Select label={t('types.partOf')} description={t('types.partOfWhy')} data={catalog.objects.filter((each) => !each.partOf && each.menu).map((each) => ({ value: each.key, label: each.label }))} value={partOf} clearable disabled={object !== undefined} error={errorOf('partOf')} onChange={setPartOf} />
          </>
        )}
        {object && <TypeTraits object={object} value={traits} error={errorOf('visibleThrough')} onChange={setTraits} />}
        <p className={css.hint}>{t('types.keyIs', { key })}</p>
        {save.isError && violations.every((each) => !['labels', 'key', 'plurals', 'partOf', 'visibleThrough'].includes(each.field)) && <p role="alert" className={css.error}>{messageOf(save.error)}</p>}
        <Group justify="flex-end">
          {save.isPending && <span role="status" className={css.hint}>{t('types.laying')}</span>}
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{object ? t('types.save') : t('types.addType')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
