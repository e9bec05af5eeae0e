import { Button, Checkbox, CopyButton, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Field } from '@/engine/schema/types';
import { messageOf } from '@/lib/api/problem';
import css from './AccessPanel.module.css';
import { useMakeLink } from './links';

const DAYS = [1, 7, 30, 90];

interface Props {
  object: string;
  id: string;
  fields: Field[];
  usual: string[];
  onDone: () => void;
}

/** What a new link shows, for how long; and then its address, this once. */
export function LinkForm({ object, id, fields, usual, onDone }: Props) {
  const { t } = useTranslation();
  const [chosen, choose] = useState(() => fields.filter((field) => usual.includes(field.key)).map((field) => field.key));
  const [days, setDays] = useState(7);
  const [password, setPassword] = useState('');
  const make = useMakeLink(object, id);
  if (make.data) {
    const address = `${window.location.origin}${make.data.path}`;
    return (
      <div className={css.share} role="status">
        <p>{t('access.links.once')}</p>
        <code className={css.address}>{address}</code>
        <div className={css.deeds}>
          <CopyButton value={address}>{({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy}>{copied ? t('admin.copied') : t('admin.copy')}</Button>}</CopyButton>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>{t('close')}</Button>
        </div>
      </div>
    );
  }
  const toggle = (key: string) => choose(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <form
      className={css.share}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({ fields: fields.map((field) => field.key).filter((key) => chosen.includes(key)), days, password: password || null });
      }}
    >
      {fields.length > 0 && (
        <fieldset className={css.fields}>
          <legend>{t('access.links.shows')}</legend>
          {fields.map((field) => <Checkbox key={field.key} size="xs" label={field.label} checked={chosen.includes(field.key)} onChange={() => toggle(field.key)} />)}
        </fieldset>
      )}
      <NativeSelect size="sm" label={t('access.links.days')} value={days} onChange={(event) => setDays(Number(event.currentTarget.value))} data={DAYS.map((count) => ({ value: String(count), label: t('access.links.day', { count }) }))} />
      <TextInput size="sm" label={t('access.links.password')} description={t('access.links.passwordWhy')} autoComplete="off" minLength={8} maxLength={200} value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
      {make.isError && <p role="alert" className={css.problem}>{messageOf(make.error)}</p>}
      <div className={css.deeds}>
        <Button type="submit" variant="default" loading={make.isPending}>{t('access.links.make')}</Button>
        <Button variant="subtle" color="gray" onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
