import { Button, Group, Modal, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { prove, sessionQuery } from '@/engine/session/session';
import { providerAddress } from '@/engine/session/brand';
import { messageOf, Problem } from '@/lib/api/problem';
import { useSecondStep } from './account';

/** Before what opens doors or cannot be taken back: the password once more, and a code of whoever has a second step. */
export function ProofDialog({ onDone }: { onDone: (proved: boolean) => void }) {
  const { t } = useTranslation();
  const step = useSecondStep();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const proving = useMutation({ mutationFn: () => prove(password, code), onSuccess: () => onDone(true) });
  const violations = proving.error instanceof Problem ? proving.error.violations : [];
  const errorOf = (field: string) => violations.find((violation) => violation.field === field)?.message;
  const provider = useQueryClient().getQueryData(sessionQuery.queryKey)?.provider;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    proving.mutate();
  };
  if (provider) {
    const back = window.location.pathname + window.location.search;
    return (
      <Modal opened onClose={() => onDone(false)} title={t('account.proof.title')} closeButtonProps={{ 'aria-label': t('close') }}>
        <p style={{ marginTop: 0 }}>{t('account.proof.elsewhere')}</p>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => onDone(false)}>{t('cancel')}</Button>
          <Button component="a" href={providerAddress(provider, { to: back, again: true })}>{t('account.proof.go')}</Button>
        </Group>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={() => onDone(false)} title={t('account.proof.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <p style={{ marginTop: 0 }}>{t('account.proof.text')}</p>
        <PasswordInput label={t('signIn.password')} value={password} onChange={(event) => setPassword(event.currentTarget.value)} autoComplete="current-password" data-autofocus error={errorOf('password')} visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }} />
        {step.data?.on && <TextInput mt="sm" label={t('account.step.code')} value={code} onChange={(event) => setCode(event.currentTarget.value)} autoComplete="one-time-code" error={errorOf('code')} />}
        {proving.isError && violations.length === 0 && <p role="alert" style={{ color: 'var(--bad)' }}>{messageOf(proving.error)}</p>}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => onDone(false)}>{t('cancel')}</Button>
          <Button type="submit" loading={proving.isPending} disabled={password === '' || (step.data?.on === true && code.trim() === '')}>{t('account.proof.go')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
