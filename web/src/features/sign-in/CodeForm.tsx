import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { signInByCode, type Session } from '@/engine/session/session';
import { messageOf, Problem } from '@/lib/api/problem';
import css from './SignIn.module.css';

/** The second step: a code of the app, or one of the recovery codes. */
export function CodeForm({ ticket, onEntered, onBack }: { ticket: string; onEntered: (session: Session) => void; onBack: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const entering = useMutation({ mutationFn: () => signInByCode(ticket, code), onSuccess: onEntered });
  const problem = entering.error instanceof Problem ? entering.error : null;
  const wrong = problem?.violations.find((violation) => violation.field === 'code')?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <h1 className={css.step}>{t('account.step.at')}</h1>
      <p className="quiet" style={{ margin: 0 }}>{t('account.step.atText')}</p>
      <TextInput label={t('account.step.code')} value={code} onChange={(event) => setCode(event.currentTarget.value)} autoComplete="one-time-code" autoCapitalize="off" spellCheck={false} data-autofocus autoFocus required withAsterisk={false} error={wrong} />
      {entering.isError && wrong === undefined && <p role="alert" className={css.error}>{problem?.status === 401 ? t('account.step.late') : messageOf(entering.error)}</p>}
      <Button type="submit" loading={entering.isPending} disabled={code.trim() === ''} fullWidth>{t('signIn.enter')}</Button>
      <Button variant="subtle" color="gray" onClick={onBack} fullWidth>{t('account.step.back')}</Button>
    </form>
  );
}
