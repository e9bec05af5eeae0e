import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/engine/session/session';
import { messageOf, Problem } from '@/lib/api/problem';
import { useChangePassword } from './account';
import css from './Account.module.css';

/** One's own password: the current one and a new one. */
export function PasswordSection() {
  const { t } = useTranslation();
  const { user } = useSession();
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const violations = change.error instanceof Problem ? change.error.violations : [];
  const errorOf = (field: string) => violations.find((violation) => violation.field === field)?.message;
  const eye = { 'aria-label': t('signIn.showPassword') };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ user: user.id, password, current }, { onSuccess: () => { setCurrent(''); setPassword(''); } });
  };
  return (
    <section aria-labelledby="account-password">
      <h2 id="account-password">{t('signIn.password')}</h2>
      <form className={css.form} onSubmit={submit}>
        <input type="text" name="username" autoComplete="username" value={user.email ?? ''} readOnly hidden />
        <PasswordInput label={t('admin.currentPassword')} value={current} onChange={(event) => setCurrent(event.currentTarget.value)} autoComplete="current-password" error={errorOf('current')} visibilityToggleButtonProps={eye} />
        <PasswordInput label={t('admin.newPassword')} description={t('account.password.rule')} value={password} onChange={(event) => setPassword(event.currentTarget.value)} autoComplete="new-password" error={errorOf('password')} visibilityToggleButtonProps={eye} />
        {change.isError && violations.length === 0 && <p role="alert" className={css.problem}>{messageOf(change.error)}</p>}
        <div className={css.line}>
          <Button type="submit" variant="default" loading={change.isPending} disabled={current === '' || password === ''}>{t('account.password.change')}</Button>
          <span role="status" className="quiet">{change.isSuccess ? t('account.password.changed') : ''}</span>
        </div>
      </form>
    </section>
  );
}
