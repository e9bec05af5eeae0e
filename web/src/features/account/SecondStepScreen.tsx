import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { signOut } from '@/engine/session/session';
import css from './Account.module.css';
import { RecoveryCodes } from './RecoveryCodes';
import { SecondStepSetup } from './SecondStepSetup';

/** For those whose role needs a second step and who have none yet. */
export function SecondStepScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [codes, setCodes] = useState<string[]>();
  const leave = () => void signOut().catch(() => undefined).then((onward) => (onward ? window.location.assign(onward) : navigate({ to: '/sign-in' })));
  return (
    <main className={css.alone}>
      <h1>{t('account.step.title')}</h1>
      <p>{t('account.step.due')}</p>
      {codes ? <RecoveryCodes codes={codes} onKept={() => void navigate({ to: '/' })} /> : <SecondStepSetup onCodes={setCodes} />}
      {!codes && <Button variant="subtle" color="gray" onClick={leave}>{t('frame.signOut')}</Button>}
    </main>
  );
}
