import { Button, Checkbox, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldOf, objectOf, useCatalog } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { messageOf } from '@/lib/api/problem';
import css from './Account.module.css';
import { ownRightsQuery, RIGHTS, type TokenWish } from './tokens';

const SPANS = [30, 90, 365];
const FRESH: TokenWish = { name: '', days: 90, readOnly: false, roles: [], rights: [], types: [] };

interface Props {
  making: boolean;
  error: unknown;
  onMake: (wish: TokenWish, done: () => void) => void;
}

/** What a new token is for, how long it lasts, and, where one likes, of all that one may how little it may. */
export function TokenForm({ making, error, onMake }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const me = useSession().user.id;
  const own = useQuery(ownRightsQuery(me));
  const [wish, setWish] = useState(FRESH);
  const change = (part: Partial<TokenWish>) => setWish({ ...wish, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMake(wish, () => setWish(FRESH));
  };
  const shipped = fieldOf(objectOf(catalog, 'user'), 'role')?.options ?? [];
  const roles = (own.data?.roles ?? []).map((key) => ({ value: key, label: own.data?.names[key] ?? shipped.find((one) => one.key === key)?.label ?? key }));
  const types = (own.data?.adjustable ?? []).map((key) => ({ value: key, label: objectOf(catalog, key)?.plural ?? key }));
  const rights = RIGHTS.filter((right) => !wish.readOnly || right === 'read' || right === 'export').map((right) => ({ value: right, label: t(`account.tokens.right.${right}`) }));
  return (
    <form onSubmit={submit} className={css.stack}>
      <div className={css.line}>
        <TextInput label={t('admin.tokenName')} value={wish.name} onChange={(event) => change({ name: event.currentTarget.value })} error={error ? messageOf(error) : undefined} maxLength={100} />
        <NativeSelect label={t('account.tokens.ends')} value={String(wish.days)} onChange={(event) => change({ days: Number(event.currentTarget.value) })} data={SPANS.map((days) => ({ value: String(days), label: t('account.tokens.days', { count: days }) }))} />
        <Checkbox label={t('account.tokens.readOnly')} checked={wish.readOnly} onChange={(event) => change({ readOnly: event.currentTarget.checked, rights: [] })} mb={8} />
      </div>
      <details>
        <summary>{t('account.tokens.limit')}</summary>
        <div className={css.limits}>
          <MultiSelect label={t('account.tokens.types')} placeholder={wish.types.length ? '' : t('account.tokens.everything')} data={types} value={wish.types} onChange={(chosen) => change({ types: chosen })} searchable hidePickedOptions clearable />
          <MultiSelect label={t('account.tokens.rights')} placeholder={wish.rights.length ? '' : t('account.tokens.everything')} data={rights} value={wish.rights} onChange={(chosen) => change({ rights: chosen })} hidePickedOptions clearable />
          {roles.length > 1 && <MultiSelect label={t('account.tokens.roles')} placeholder={wish.roles.length ? '' : t('account.tokens.everything')} data={roles} value={wish.roles} onChange={(chosen) => change({ roles: chosen })} hidePickedOptions clearable />}
        </div>
      </details>
      <div><Button type="submit" loading={making} disabled={wish.name.trim() === ''}>{t('admin.makeToken')}</Button></div>
    </form>
  );
}
