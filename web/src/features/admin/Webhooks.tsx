import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './Admin.module.css';
import { Once } from './Once';
import { Webhook } from './Webhook';
import { WebhookForm } from './WebhookForm';
import { useWebhooks } from './webhooks';

/** Other systems that hear of what happens here. */
export function Webhooks() {
  const { t } = useTranslation();
  const webhooks = useWebhooks();
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string>();
  return (
    <section aria-labelledby="admin-webhooks">
      <h2 id="admin-webhooks">{t('webhooks.title')}</h2>
      <p className="quiet">{t('webhooks.text')}</p>
      {webhooks?.map((webhook) => <Webhook key={webhook.id} webhook={webhook} onSecret={setSecret} />)}
      {secret && <Once text={t('webhooks.secretOnce')} value={secret} />}
      {adding ? (
        <WebhookForm onDone={(made) => { setAdding(false); if (made) setSecret(made); }} />
      ) : (
        <div className={css.line}><Button variant="default" onClick={() => setAdding(true)}>{t('webhooks.add')}</Button></div>
      )}
    </section>
  );
}
