import { Button, Group, Modal, MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useCatalog } from '@/engine/schema/catalog';
import type { Field, ObjectType } from '@/engine/schema/types';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import { OWN, Refused, saveField, takeBack, useKinds, type FieldDefinition, type Settings, type TypeDefinition } from './definitions';
import { keyOf } from './keyOf';
import { LanguageSwitch } from './LanguageSwitch';
import { OptionsEditor } from './OptionsEditor';
import { said, withText } from './texts';
import css from './Types.module.css';

const RULES = ['required', 'unique', 'listed', 'searched', 'indexed'] as const;
const COMPUTABLE = ['text', 'integer', 'decimal', 'percent', 'money', 'boolean', 'date'];

interface Props {
  object: ObjectType;
  definition: TypeDefinition | undefined;
  /** What is said of the field so far. */
  saidOf: FieldDefinition | undefined;
  /** The field as it is; absent for a new one. */
  field: Field | undefined;
  onClose: () => void;
}

/** A field, added or changed: what it is called in each language, of what kind it is, and what it asks for. */
export function FieldForm({ object, definition, saidOf, field, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const kinds = useKinds();
  const catalog = useCatalog();
  const own = field === undefined || field.key.startsWith(OWN);
  const [locale, setLocale] = useState(i18n.language);
  const [labels, setLabels] = useState(saidOf?.labels ?? {});
  const [typedKey, setKey] = useState('');
  const [type, setType] = useState(saidOf?.fieldType ?? field?.type ?? 'text');
  const [settings, setSettings] = useState<Settings>(saidOf?.settings ?? {});
  const [rules, setRules] = useState(() => Object.fromEntries(RULES.map((rule) => [rule, saidOf?.[rule] ?? false])) as Record<(typeof RULES)[number], boolean>);
  const kind = kinds.find((each) => each.key === type);
  const withOptions = kind?.options ?? false;
  const key = field?.key ?? OWN + (typedKey || keyOf(said(labels, locale)));
  const shownRules = RULES.filter((rule) => {
    if (!own) return rule === 'required' || (rule === 'unique' && (kind?.unique ?? false));
    return rule === 'required' || rule === 'listed' || (kind?.[rule] ?? false);
  });
  const save = useMutation({
    mutationFn: () =>
      saveField(object.key, definition, saidOf?.id, {
        ...(saidOf?.id ? {} : { key, ...(own ? { fieldType: type } : {}) }),
        labels,
        settings: Object.keys(settings).length > 0 ? settings : null,
        ...Object.fromEntries(shownRules.map((rule) => [rule, rules[rule]])),
      }),
    onSuccess(batch) {
      notify.done(t('types.saved', { label: said(labels, locale) || (field?.label ?? '') }), { label: t('undo'), onClick: () => void takeBack(batch).catch((error: unknown) => notify.bad(messageOf(error))) });
      onClose();
    },
  });
  const violations = save.error instanceof Refused ? save.error.violations : [];
  const errorOf = (part: string) => violations.filter((each) => each.field === `fields[${key}].${part}`).map((each) => each.message).join(' ') || undefined;
  const told = ['labels', 'key', 'fieldType', 'settings', ...RULES];
  const elsewhere = violations.filter((each) => !told.some((part) => each.field === `fields[${key}].${part}`));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={field ? t('types.changeField', { label: field.label }) : t('types.addFieldTo', { object: object.label })} size={560} closeButtonProps={{ 'aria-label': t('close') }}>
      <form className={css.form} onSubmit={submit} noValidate>
        <LanguageSwitch value={locale} onChange={setLocale} />
        <TextInput data-autofocus label={t('types.label')} value={labels[locale] ?? ''} placeholder={said(labels, locale) || field?.label} error={errorOf('labels')} maxLength={100} onChange={(event) => setLabels(withText(labels, locale, event.currentTarget.value))} />
        {own && (
          <div className={css.pair}>
            <Select label={t('types.kind')} data={kinds.map((each) => ({ value: each.key, label: t(`types.kinds.${each.key}`, each.key) }))} value={type} allowDeselect={false} searchable disabled={field !== undefined} error={errorOf('fieldType')} onChange={(next) => { setType(next ?? 'text'); setSettings({}); }} />
            <TextInput label={t('types.key')} value={field ? field.key : typedKey} placeholder={key} disabled={field !== undefined} error={errorOf('key')} maxLength={40} onChange={(event) => setKey(event.currentTarget.value.replace(/^my\./, ''))} />
          </div>
        )}
        {withOptions && <OptionsEditor locale={locale} prefix={own ? '' : OWN} choices={settings.options ?? []} kept={(saidOf?.settings?.options ?? []).map((choice) => choice.key)} declared={own ? [] : (field?.options ?? []).filter((option) => !option.key.startsWith(OWN))} error={errorOf('settings')} onChange={(options) => setSettings({ ...settings, options })} />}
        {kind?.targets && own && (
          <MultiSelect label={t('types.targets')} data={catalog.objects.filter((each) => !each.partOf).map((each) => ({ value: each.key, label: each.label }))} value={settings.targets ?? []} searchable error={errorOf('settings')} onChange={(targets) => setSettings({ ...settings, targets })} />
        )}
        {own && COMPUTABLE.includes(type) && (
          <TextInput label={t('types.formula')} description={t('types.formulaWhy')} value={settings.computed?.formula ?? ''} error={errorOf('settings')} onChange={(event) => {
            const { computed: _, ...rest } = settings;
            setSettings(event.currentTarget.value.trim() === '' ? rest : { ...rest, computed: { formula: event.currentTarget.value } });
          }} />
        )}
        <div className={css.switches}>
          {shownRules.map((rule) => (
            <Switch key={rule} label={t(`types.rule.${rule}`)} description={t(`types.ruleWhy.${rule}`)} checked={rules[rule]} error={errorOf(rule)} onChange={(event) => setRules({ ...rules, [rule]: event.currentTarget.checked })} />
          ))}
        </div>
        {save.isError && (violations.length === 0 || elsewhere.length > 0) && (
          <p role="alert" className={css.error}>{elsewhere.map((each) => each.message).join(' ') || messageOf(save.error)}</p>
        )}
        <Group justify="flex-end">
          {save.isPending && <span role="status" className={css.hint}>{t('types.laying')}</span>}
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{field ? t('types.save') : t('types.addField')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
