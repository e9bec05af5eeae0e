import { Button, CopyButton, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf, Problem } from '@/lib/api/problem';
import { QrCode } from '@/ui/QrCode';
import { useBeginStep, useConfirmStep } from './account';
import css from './Account.module.css';

/** Scan, type the code that appears, keep the recovery codes. */
export function SecondStepSetup({ onCodes, onCancel }: { onCodes: (codes: string[]) => void; onCancel?: () => void }) {
  const { t } = useTranslation();
  const begin = useBeginStep();
  const confirm = useConfirmStep();
  const [code, setCode] = useState('');
  const wrong = confirm.error instanceof Problem ? confirm.error.violations.find((violation) => violation.field === 'code')?.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Not by a callback of the call: with the second step on, this form goes, and the codes would go with it unseen.
    void confirm.mutateAsync(code).then(({ recoveryCodes }) => onCodes(recoveryCodes)).catch(() => undefined);
  };
  if (!begin.data) {
    return (
      <div>
        <Button onClick={() => begin.mutate()} loading={begin.isPending}>{t('account.step.begin')}</Button>
        {begin.isError && <p role="alert" className={css.problem}>{messageOf(begin.error)}</p>}
      </div>
    );
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <p>{t('account.step.scan')}</p>
      <QrCode text={begin.data.uri} label={t('account.step.qr')} />
      <div>
        <span className={css.label}>{t('account.step.secret')}</span>
        <div className={css.line}>
          <code className={css.code} data-testid="secret">{begin.data.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
          <CopyButton value={begin.data.secret}>{({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy}>{copied ? t('admin.copied') : t('admin.copy')}</Button>}</CopyButton>
        </div>
      </div>
      <TextInput label={t('account.step.shown')} value={code} onChange={(event) => setCode(event.currentTarget.value)} inputMode="numeric" autoComplete="one-time-code" maxLength={8} error={wrong} />
      {confirm.isError && wrong === undefined && <p role="alert" className={css.problem}>{messageOf(confirm.error)}</p>}
      <div className={css.line}>
        <Button type="submit" loading={confirm.isPending} disabled={code.trim().length < 6}>{t('account.step.confirm')}</Button>
        {onCancel && <Button variant="default" onClick={onCancel}>{t('cancel')}</Button>}
      </div>
    </form>
  );
}
