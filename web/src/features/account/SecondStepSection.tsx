import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import { Tag } from '@/ui/Tag';
import { useNewCodes, useRemoveStep, useSecondStep } from './account';
import css from './Account.module.css';
import { RecoveryCodes } from './RecoveryCodes';
import { SecondStepSetup } from './SecondStepSetup';

/** A code of an app beside the password: setting it up, its recovery codes, doing without it. */
export function SecondStepSection() {
  const { t } = useTranslation();
  const step = useSecondStep();
  const renew = useNewCodes();
  const remove = useRemoveStep();
  const [anew, setAnew] = useState(false);
  const [codes, setCodes] = useState<string[]>();
  const [asking, ask] = useState(false);
  const off = () => remove.mutate(undefined, { onError: (error) => notify.bad(messageOf(error)), onSettled: () => ask(false) });
  const renewCodes = () => renew.mutate(undefined, { onSuccess: (made) => setCodes(made.recoveryCodes), onError: (error) => notify.bad(messageOf(error)) });
  return (
    <section aria-labelledby="account-step">
      <h2 id="account-step">{t('account.step.title')} {step.data && <Tag colour={step.data.on ? 'green' : 'gray'} label={t(step.data.on ? 'account.step.on' : 'account.step.off')} />}</h2>
      <p className="quiet">{t('account.step.text')}</p>
      {step.isError && <p role="alert" className={css.problem}>{messageOf(step.error)}</p>}
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />}
      {step.data && !codes && (!step.data.on || anew) && <SecondStepSetup onCodes={(made) => { setCodes(made); setAnew(false); }} {...(anew ? { onCancel: () => setAnew(false) } : {})} />}
      {step.data?.on && !codes && !anew && (
        <>
          <p>{t('account.codes.left', { count: step.data.codesLeft })}</p>
          <div className={css.line}>
            <Button variant="default" loading={renew.isPending} onClick={renewCodes}>{t('account.codes.renew')}</Button>
            <Button variant="default" onClick={() => setAnew(true)}>{t('account.step.anew')}</Button>
            <Button variant="default" onClick={() => ask(true)}>{t('account.step.remove')}</Button>
          </div>
        </>
      )}
      <Modal opened={asking} onClose={() => ask(false)} title={t('account.step.remove')} closeButtonProps={{ 'aria-label': t('close') }}>
        <p style={{ margin: 0 }}>{t('account.step.removeSure')}</p>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => ask(false)}>{t('cancel')}</Button>
          <Button loading={remove.isPending} onClick={off}>{t('account.step.remove')}</Button>
        </Group>
      </Modal>
    </section>
  );
}
