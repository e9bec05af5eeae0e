import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { formatInstant } from '@/lib/format/dates';
import { notify } from '@/ui/notify';
import { Tag } from '@/ui/Tag';
import css from './Account.module.css';
import { TokenForm } from './TokenForm';
import { TokenLimits } from './TokenLimits';
import { type ApiToken, useMakeToken, useRevokeToken, useTokens } from './tokens';

/** Keys for programs that act as oneself: made here, shown once, ending by themselves, revoked at once. */
export function Tokens() {
  const { t } = useTranslation();
  const tokens = useTokens();
  const make = useMakeToken();
  return (
    <section aria-labelledby="account-tokens">
      <h2 id="account-tokens">{t('admin.tokens')}</h2>
      <p className="quiet">{t('admin.tokensText')}</p>
      <TokenForm making={make.isPending} error={make.error} onMake={(wish, done) => make.mutate(wish, { onSuccess: done })} />
      {make.data && (
        <div className={css.codes} role="status" style={{ marginTop: 12 }}>
          <p>{t('admin.tokenOnce')}</p>
          <div className={css.line}>
            <code className={css.code} data-testid="token">{make.data.token}</code>
            <CopyButton value={make.data.token}>{({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy}>{copied ? t('admin.copied') : t('admin.copy')}</Button>}</CopyButton>
          </div>
        </div>
      )}
      {tokens.isError && <p role="alert" className={css.problem}>{messageOf(tokens.error)}</p>}
      {tokens.data && tokens.data.length > 0 && <TokenTable tokens={tokens.data} />}
    </section>
  );
}

function TokenTable({ tokens }: { tokens: ApiToken[] }) {
  const { t } = useTranslation();
  const revoke = useRevokeToken();
  const end = (token: ApiToken) => revoke.mutate(token.id, { onSuccess: () => notify.done(t('admin.revoked', { name: token.name })), onError: (error) => notify.bad(messageOf(error)) });
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr><th scope="col">{t('admin.tokenName')}</th><th scope="col">{t('admin.made')}</th><th scope="col">{t('account.tokens.until')}</th><th scope="col">{t('admin.used')}</th><td /></tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">{token.name} {token.readOnly && <Tag label={t('account.tokens.readOnly')} />}<TokenLimits token={token} /></th>
              <td>{formatInstant(token.createdAt)}</td>
              <td>{Date.parse(token.expires) < Date.now() ? <Tag colour="red" label={t('account.tokens.over')} /> : formatInstant(token.expires)}</td>
              <td>{token.lastUsed ? formatInstant(token.lastUsed) : <span className="quiet">{t('admin.neverUsed')}</span>}</td>
              <td><Button size="compact-sm" variant="subtle" color="gray" aria-label={t('admin.revokeToken', { name: token.name })} onClick={() => end(token)}>{t('admin.revoke')}</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
