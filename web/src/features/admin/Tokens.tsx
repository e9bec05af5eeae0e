import { Button, CopyButton, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { formatInstant } from '@/lib/format/dates';
import { notify } from '@/ui/notify';
import css from './Admin.module.css';
import { useMakeToken, useRevokeToken, useTokens } from './tokens';

/** Keys for programs that act as oneself: made here, shown once, revoked at once. */
export function Tokens() {
  const { t } = useTranslation();
  const tokens = useTokens();
  const make = useMakeToken();
  const revoke = useRevokeToken();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(name, { onSuccess: () => setName('') });
  };
  return (
    <section aria-labelledby="admin-tokens">
      <h2 id="admin-tokens">{t('admin.tokens')}</h2>
      <p className="quiet">{t('admin.tokensText')}</p>
      <form className={css.line} onSubmit={submit}>
        <TextInput label={t('admin.tokenName')} value={name} onChange={(event) => setName(event.currentTarget.value)} error={make.isError ? messageOf(make.error) : undefined} maxLength={100} />
        <Button type="submit" loading={make.isPending} disabled={name.trim() === ''}>
          {t('admin.makeToken')}
        </Button>
      </form>
      {make.data && (
        <div className={css.secret} role="status">
          <p>{t('admin.tokenOnce')}</p>
          <code data-testid="token">{make.data.token}</code>
          <CopyButton value={make.data.token}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? t('admin.copied') : t('admin.copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
      {tokens.data && tokens.data.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('admin.tokenName')}</th>
              <th scope="col">{t('admin.made')}</th>
              <th scope="col">{t('admin.used')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {tokens.data.map((token) => (
              <tr key={token.id}>
                <th scope="row">{token.name}</th>
                <td>{token.createdAt ? formatInstant(token.createdAt) : ''}</td>
                <td>{token.lastUsedAt ? formatInstant(token.lastUsedAt) : <span className="quiet">{t('admin.neverUsed')}</span>}</td>
                <td>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t('admin.revokeToken', { name: token.name })}
                    onClick={() => revoke.mutate(token.id, { onSuccess: () => notify.done(t('admin.revoked', { name: token.name })), onError: (error) => notify.bad(messageOf(error)) })}
                  >
                    {t('admin.revoke')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
