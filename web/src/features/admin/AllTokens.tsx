import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { formatInstant } from '@/lib/format/dates';
import { notify } from '@/ui/notify';
import { Tag } from '@/ui/Tag';
import css from './Admin.module.css';
import { useAllTokens, useRevokeAnybodys } from './keys';

/** Which programs carry a token, in whose name; one's own are made under "Sign-in and security". */
export function AllTokens() {
  const { t } = useTranslation();
  const tokens = useAllTokens();
  const revoke = useRevokeAnybodys();
  const all = tokens.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="admin-tokens">
      <h2 id="admin-tokens">{t('admin.tokens')}</h2>
      <p className="quiet">{t('account.tokens.all')}</p>
      <div className={css.links}><Link to="/account">{t('account.title')}</Link></div>
      {tokens.isError && <p role="alert" className={css.problem}>{messageOf(tokens.error)}</p>}
      {tokens.isSuccess && all.length === 0 && <p className="quiet">{t('account.tokens.none')}</p>}
      {all.length > 0 && (
        <div className={css.scroll}>
          <table className={css.table}>
            <thead>
              <tr><th scope="col">{t('admin.tokenName')}</th><th scope="col">{t('admin.person')}</th><th scope="col">{t('account.tokens.until')}</th><th scope="col">{t('admin.used')}</th><td /></tr>
            </thead>
            <tbody>
              {all.map(({ token, holder, holderName }) => (
                <tr key={token.id}>
                  <th scope="row">{token.name} {token.readOnly && <Tag label={t('account.tokens.readOnly')} />}</th>
                  <td><Link to="/o/$object/$id" params={{ object: 'user', id: holder }} search={{}}>{holderName}</Link></td>
                  <td>{Date.parse(token.expires) < Date.now() ? <Tag colour="red" label={t('account.tokens.over')} /> : formatInstant(token.expires)}</td>
                  <td>{token.lastUsed ? formatInstant(token.lastUsed) : <span className="quiet">{t('admin.neverUsed')}</span>}</td>
                  <td>
                    <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('admin.revokeToken', { name: token.name })}
                      onClick={() => revoke.mutate(token.id, { onSuccess: () => notify.done(t('admin.revoked', { name: token.name })), onError: (error) => notify.bad(messageOf(error)) })}>
                      {t('admin.revoke')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {tokens.hasNextPage && <Button variant="default" mt="sm" loading={tokens.isFetchingNextPage} onClick={() => void tokens.fetchNextPage()}>{t('account.tokens.more')}</Button>}
    </section>
  );
}
