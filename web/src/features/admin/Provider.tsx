import { Button, CopyButton, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { refresh } from '@/engine/record/optimistic';
import type { RecordData } from '@/engine/record/types';
import { RefLink } from '@/engine/view/RefLink';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import css from './Admin.module.css';
import { keepProviderSecret } from './providers';

/** One provider: what it has to know of us, and the secret it gave us. */
export function Provider({ provider }: { provider: RecordData }) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState('');
  const name = String(provider['name']);
  const { origin } = window.location;
  const ours = `${origin}/api/v1/session/provider/${provider.id}`;
  const addresses = [['back', `${ours}/callback`], ['left', `${origin}/sign-in`], ['ended', `${ours}/ended`]] as const;
  const keep = (event: FormEvent) => {
    event.preventDefault();
    keepProviderSecret(provider.id, secret).then(
      () => { setSecret(''); notify.done(t('account.providers.kept')); void refresh(); },
      (failure: unknown) => notify.bad(messageOf(failure)),
    );
  };
  return (
    <article className={css.webhook} aria-label={name}>
      <div className={css.webhookHead}>
        <RefLink to={{ object: 'identityProvider', id: provider.id, title: name }} />
        <code>{String(provider['issuer'])}</code>
      </div>
      {addresses.map(([what, address]) => (
        <div key={what} className={css.webhookHead}>
          <span className="quiet">{t(`account.providers.${what}`)}</span>
          <code>{address}</code>
          <CopyButton value={address}>
            {({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy}>{copied ? t('admin.copied') : t('admin.copy')}</Button>}
          </CopyButton>
        </div>
      ))}
      <form className={css.line} onSubmit={keep}>
        <PasswordInput size="xs" w={220} label={t('account.providers.secret')} placeholder={provider['clientSecret'] === true ? '••••••••' : ''} value={secret} onChange={(event) => setSecret(event.currentTarget.value)} autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }} />
        <Button size="compact-sm" type="submit" variant="default" disabled={secret === ''}>{t('account.providers.keep')}</Button>
      </form>
    </article>
  );
}
