import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { request } from '@/lib/api/request';
import css from './SignIn.module.css';

/** Asks for a letter with a link; nobody learns here which addresses are known. */
export function ForgottenForm({ login, onBack }: { login: string; onBack: () => void }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState(login);
  const asking = useMutation({ mutationFn: () => request('/session/forgotten', { method: 'POST', body: { login: address } }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    asking.mutate();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <h1 className={css.step}>{t('signIn.forgot')}</h1>
      {asking.isSuccess ? (
        <p role="status" className={css.said}>{t('account.invite.asked', { address })}</p>
      ) : (
        <>
          <p className={css.said}>{t('account.invite.ask')}</p>
          <TextInput label={t('signIn.login')} value={address} onChange={(event) => setAddress(event.currentTarget.value)} autoComplete="username" autoFocus required withAsterisk={false} />
          {asking.isError && <p role="alert" className={css.error}>{messageOf(asking.error)}</p>}
          <Button type="submit" loading={asking.isPending} disabled={address.trim() === ''} fullWidth>{t('account.invite.askIt')}</Button>
        </>
      )}
      <Button variant="subtle" color="gray" onClick={onBack} fullWidth>{t('account.invite.back')}</Button>
    </form>
  );
}
