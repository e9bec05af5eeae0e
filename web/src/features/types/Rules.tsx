import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { ObjectType } from '@/engine/schema/types';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import { RuleForm } from './RuleForm';
import { deleteRule, rulesQuery, takeRuleBack, type Rule } from './ruleApi';
import css from './Types.module.css';

/** What has to hold for every record of a type. */
export function Rules({ object }: { object: ObjectType }) {
  const { t } = useTranslation();
  const { data: rules } = useQuery(rulesQuery(object.key));
  const [form, open] = useState<'new' | Rule | null>(null);
  const remove = useMutation({
    mutationFn: deleteRule,
    onSuccess: (batch, rule) => notify.done(t('types.rules.deleted', { name: rule.name }), { label: t('undo'), onClick: () => void takeRuleBack(object.key, batch).catch((error: unknown) => notify.bad(messageOf(error))) }),
    onError: (error) => notify.bad(messageOf(error)),
  });
  if (!rules) return null;
  return (
    <section aria-labelledby="type-rules">
      <h2 id="type-rules">{t('types.rules.title')}</h2>
      <p className="quiet">{t('types.rules.text')}</p>
      {rules.length === 0 ? (
        <p className="quiet">{t('types.rules.none')}</p>
      ) : (
        <ul className={css.rows}>
          {rules.map((rule) => (
            <li key={rule.id} className={css.row} data-retired={rule.active ? undefined : true}>
              <span className={css.name}>{rule.name}</span>
              <span className={css.facts}>
                <code>{rule.expression}</code>
                {!rule.active && <span>{t('types.rules.off')}</span>}
              </span>
              <span className={css.buttons}>
                <Button size="compact-sm" variant="subtle" color="gray" loading={remove.isPending && remove.variables === rule} onClick={() => remove.mutate(rule)}>{t('types.rules.delete')}</Button>
                <Button size="compact-sm" variant="subtle" onClick={() => open(rule)} aria-label={t('types.rules.change', { name: rule.name })}>{t('types.change')}</Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Button mt="sm" size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />} onClick={() => open('new')}>{t('types.rules.add')}</Button>
      {form && <RuleForm object={object} rule={form === 'new' ? undefined : form} onClose={() => open(null)} />}
    </section>
  );
}
