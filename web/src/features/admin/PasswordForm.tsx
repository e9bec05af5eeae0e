import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import type { Ref } from '@/engine/record/types';
import { useSession } from '@/engine/session/session';
import { messageOf, Problem } from '@/lib/api/problem';
import { request } from '@/lib/api/request';
import css from './Admin.module.css';
import { PERSON } from './person';

interface Wanted {
  user: string;
  password: string;
  current: string | null;
}

/** A first or a new password for somebody; one's own asks for the current one too. */
export function PasswordForm() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [person, setPerson] = useState<Ref | null>(null);
  const [password, setPassword] = useState('');
  const [current, setCurrent] = useState('');
  const change = useMutation({
    mutationFn: (wanted: Wanted) => request(`/users/${wanted.user}/password`, { method: 'PUT', body: { password: wanted.password, current: wanted.current } }),
    onSuccess: () => {
      setPassword('');
      setCurrent('');
    },
  });
  const own = person?.id === user.id;
  const violations = change.error instanceof Problem ? change.error.violations : [];
  const errorOf = (field: string) => violations.find((violation) => violation.field === field)?.message;
  const { Input } = fieldType('user');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (person) change.mutate({ user: person.id, password, current: own ? current : null });
  };
  return (
    <form className={css.form} onSubmit={submit} aria-label={t('admin.password')}>
      <h3 className={css.sub}>{t('admin.password')}</h3>
      {Input && (
        <div>
          <span className={css.label} aria-hidden>
            {t('admin.person')}
          </span>
          <Input field={PERSON} label={t('admin.person')} value={person} onChange={(value) => setPerson(value as Ref | null)} />
        </div>
      )}
      {own && <PasswordInput label={t('admin.currentPassword')} value={current} onChange={(event) => setCurrent(event.currentTarget.value)} autoComplete="current-password" error={errorOf('current')} visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }} />}
      <PasswordInput label={t('admin.newPassword')} value={password} onChange={(event) => setPassword(event.currentTarget.value)} autoComplete="new-password" error={errorOf('password')} visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }} />
      {change.isError && violations.length === 0 && (
        <p role="alert" className={css.problem}>
          {messageOf(change.error)}
        </p>
      )}
      <div className={css.line}>
        <Button type="submit" variant="default" disabled={!person || password === ''} loading={change.isPending}>
          {t('admin.setPassword')}
        </Button>
        <span role="status" className="quiet">
          {change.isSuccess ? t('admin.passwordSet') : ''}
        </span>
      </div>
    </form>
  );
}
