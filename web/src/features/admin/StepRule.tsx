import { Checkbox } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import css from './Admin.module.css';
import { useChangeStepRule, useStepRule } from './keys';

/** Whose roles need a second step at sign-in. */
export function StepRule() {
  const { t } = useTranslation();
  const rule = useStepRule();
  const change = useChangeStepRule();
  const own = usePage('role', { fields: ['name'], sort: [{ field: 'name' }], limit: 200 }, useObject('role') !== undefined);
  const shipped = fieldOf(useObject('user'), 'role')?.options ?? [];
  const roles = [...shipped.filter((role) => role.key !== 'nothing'), ...(own.data?.pages.flatMap((page) => page.items) ?? []).map((role) => ({ key: role.id, label: String(role['name']) }))];
  if (!rule.data) return null;
  // what was just chosen shows at once
  const needed = change.isPending ? change.variables : rule.data;
  const toggle = (role: string) => change.mutate(needed.includes(role) ? needed.filter((one) => one !== role) : [...needed, role], { onError: (error) => notify.bad(messageOf(error)) });
  return (
    <fieldset className={css.rule} disabled={change.isPending}>
      <legend>{t('account.rule.title')}</legend>
      <p className="quiet">{t('account.rule.text')}</p>
      {roles.map((role) => <Checkbox key={role.key} label={role.label} checked={needed.includes(role.key)} onChange={() => toggle(role.key)} />)}
    </fieldset>
  );
}
