import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { knowsPasskeys } from '@/engine/session/passkey';
import { messageOf, Problem } from '@/lib/api/problem';
import { choosePasskey, choosePassword, type Invitation } from './invitation';
import css from './SignIn.module.css';

interface Props {
  token: string;
  invitation: Invitation;
  onEntered: () => void;
  onOwed: (ticket: string) => void;
}

/** A password of one's own; to begin with, the device's own lock instead. */
export function ChooseForm({ token, invitation, onEntered, onOwed }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const choosing = useMutation({
    mutationFn: () => choosePassword(token, password),
    onSuccess: (answer) => ('ticket' in answer ? onOwed(answer.ticket) : onEntered()),
  });
  const locking = useMutation({ mutationFn: () => choosePasskey(token, t('account.invite.device')), onSuccess: (session) => session && onEntered() });
  const failed = choosing.error ?? locking.error;
  const wrong = failed instanceof Problem ? failed.violations.find((one) => one.field === 'password')?.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    locking.reset();
    choosing.mutate();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <h2 className={css.step}>{t(invitation.first ? 'account.invite.welcome' : 'account.invite.anew', { name: invitation.name })}</h2>
      {invitation.email && <TextInput label={t('signIn.login')} value={invitation.email} autoComplete="username" readOnly />}
      <PasswordInput label={t('admin.newPassword')} description={t('account.password.rule')} value={password} onChange={(event) => setPassword(event.currentTarget.value)} autoComplete="new-password" autoFocus error={wrong} visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }} />
      {failed && wrong === undefined && <p role="alert" className={css.error}>{messageOf(failed)}</p>}
      <Button type="submit" loading={choosing.isPending} disabled={password === ''} fullWidth>{t('account.invite.choose')}</Button>
      {invitation.first && knowsPasskeys() && <Button variant="default" loading={locking.isPending} onClick={() => { choosing.reset(); locking.mutate(); }} fullWidth>{t('account.invite.passkey')}</Button>}
    </form>
  );
}
