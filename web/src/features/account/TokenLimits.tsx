import { useTranslation } from '@/lib/i18n/useTranslation';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import type { ApiToken } from './tokens';

/** Within what a token stays of what its holder may, where it does not have all of it. */
export function TokenLimits({ token }: { token: Pick<ApiToken, 'types' | 'rights' | 'roles'> }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const parts = [
    ...(token.types ?? []).map((key) => objectOf(catalog, key)?.plural ?? key),
    ...(token.rights ?? []).map((right) => t(`account.tokens.right.${right}`)),
    ...(token.roles ? [t('account.tokens.someRoles', { count: token.roles.length })] : []),
  ];
  return parts.length > 0 ? <span className="quiet"> {parts.join(' · ')}</span> : null;
}
