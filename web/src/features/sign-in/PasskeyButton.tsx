import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { knowsPasskeys, signInByPasskey } from '@/engine/session/passkey';
import type { Session } from '@/engine/session/session';
import { messageOf } from '@/lib/api/problem';
import css from './SignIn.module.css';

/** A finger or a face instead of a password, where the browser knows passkeys. */
export function PasskeyButton({ onEntered }: { onEntered: (session: Session) => void }) {
  const { t } = useTranslation();
  const showing = useMutation({ mutationFn: signInByPasskey, onSuccess: (session) => session && onEntered(session) });
  if (!knowsPasskeys()) return null;
  return (
    <>
      <Button variant="default" loading={showing.isPending} onClick={() => showing.mutate()} fullWidth>{t('account.passkeys.enter')}</Button>
      {showing.isError && <p role="alert" className={css.error}>{messageOf(showing.error)}</p>}
    </>
  );
}
