import { Button, Group, Modal, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { ObjectType } from '@/engine/schema/types';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import { Refused } from './definitions';
import { LanguageSwitch } from './LanguageSwitch';
import { countBreaches, saveRule, takeRuleBack, type Rule } from './ruleApi';
import { said, withText } from './texts';
import css from './Types.module.css';

interface Props {
  object: ObjectType;
  rule: Rule | undefined;
  onClose: () => void;
}

/** A rule, added or changed; how many records break it can be counted before it is saved. */
export function RuleForm({ object, rule, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const [locale, setLocale] = useState(i18n.language);
  const [name, setName] = useState(rule?.name ?? '');
  const [expression, setExpression] = useState(rule?.expression ?? '');
  const [field, setField] = useState(rule?.field ?? null);
  const [messages, setMessages] = useState(rule?.messages ?? {});
  const [active, setActive] = useState(rule?.active ?? true);
  const count = useMutation({ mutationFn: () => countBreaches(object.key, expression) });
  const save = useMutation({
    mutationFn: () => saveRule(object.key, rule?.id, { name, expression, field, messages, active }),
    onSuccess(batch) {
      notify.done(t('types.rules.saved', { name }), { label: t('undo'), onClick: () => void takeRuleBack(object.key, batch).catch((error: unknown) => notify.bad(messageOf(error))) });
      onClose();
    },
  });
  const violations = save.error instanceof Refused ? save.error.violations : [];
  const errorOf = (part: string) => violations.filter((each) => each.field === part).map((each) => each.message).join(' ') || undefined;
  const breaches = count.data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={rule ? t('types.rules.change', { name: rule.name }) : t('types.rules.addTo', { object: object.label })} size={560} closeButtonProps={{ 'aria-label': t('close') }}>
      <form className={css.form} onSubmit={submit} noValidate>
        <TextInput data-autofocus label={t('types.rules.name')} value={name} error={errorOf('name')} maxLength={100} onChange={(event) => setName(event.currentTarget.value)} />
        <Textarea
          label={t('types.rules.expression')}
          description={t('types.rules.example')}
          value={expression}
          autosize
          minRows={2}
          maxLength={2000}
          spellCheck={false}
          error={errorOf('expression') ?? (count.isError ? messageOf(count.error) : undefined)}
          onChange={(event) => {
            setExpression(event.currentTarget.value);
            count.reset();
          }}
        />
        <div className={css.language}>
          <Button size="compact-sm" variant="default" loading={count.isPending} disabled={expression.trim() === ''} onClick={() => count.mutate()}>{t('types.rules.check')}</Button>
          {breaches && <span role="status" className={css.hint}>{breaches.whole ? t('types.rules.breaks', { count: breaches.breaking, checked: breaches.checked }) : t('types.rules.breaksSome', { count: breaches.breaking, checked: breaches.checked })}</span>}
        </div>
        <Select label={t('types.rules.field')} placeholder={t('types.rules.wholeRecord')} data={object.fields.filter((each) => !each.system && each.type !== 'children').map((each) => ({ value: each.key, label: each.label }))} value={field} clearable searchable error={errorOf('field')} onChange={setField} />
        <LanguageSwitch value={locale} onChange={setLocale} />
        <TextInput label={t('types.rules.message')} value={messages[locale] ?? ''} placeholder={said(messages, locale) || name} maxLength={300} onChange={(event) => setMessages(withText(messages, locale, event.currentTarget.value))} />
        <Switch label={t('types.rules.active')} checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />
        {save.isError && violations.every((each) => !['name', 'expression', 'field'].includes(each.field)) && <p role="alert" className={css.error}>{messageOf(save.error)}</p>}
        <Group justify="flex-end">
          {save.isPending && <span role="status" className={css.hint}>{t('types.laying')}</span>}
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{t('types.rules.save')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
