import { Button } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { startCreating } from '@/engine/view/creating';
import { Provider } from './Provider';
import { useProviders } from './providers';

/** By whose word people come in. */
export function Providers() {
  const { t } = useTranslation();
  const providers = useProviders();
  return (
    <section aria-labelledby="admin-providers">
      <h2 id="admin-providers">{t('account.providers.title')}</h2>
      <p className="quiet">{t('account.providers.text')}</p>
      {providers.data?.map((provider) => <Provider key={provider.id} provider={provider} />)}
      <Button variant="default" onClick={() => startCreating('identityProvider')}>{t('account.providers.add')}</Button>
    </section>
  );
}
