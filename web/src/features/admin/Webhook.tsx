import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import css from './Admin.module.css';
import { Deliveries } from './Deliveries';
import { renewSecret, sendTest, type Events, type WebhookRecord } from './webhooks';

/** One webhook: what it hears of, whether it is on, a test, its secret anew, what was sent. */
export function Webhook({ webhook, onSecret }: { webhook: WebhookRecord; onSecret: (secret: string) => void }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const [open, setOpen] = useState(false);
  const [testing, setTesting] = useState(false);
  const { id, name } = webhook;
  const said = (events: Events) =>
    [objectOf(catalog, events.object ?? '')?.plural ?? t('webhooks.any'), ...(events.kinds ?? []).map((kind) => t(`webhooks.kind.${kind}`))].join(' · ');
  const test = async () => {
    setTesting(true);
    const answer = await sendTest(id).catch((failure: unknown) => ({ status: null, error: messageOf(failure), millis: null }));
    setTesting(false);
    if (answer.error === null) notify.done(t('webhooks.testDone', { status: answer.status, millis: answer.millis }));
    else notify.bad(t('webhooks.testBad', { error: answer.error }));
  };
  const set = (active: boolean) => run([{ do: 'update', object: 'webhook', id, fields: { active: { was: webhook.active, becomes: active } } }]).catch(() => undefined);
  const remove = () => run([{ do: 'delete', object: 'webhook', id }], { done: t('webhooks.removed', { name }) }).catch(() => undefined);
  const renew = () => renewSecret(id).then(({ secret }) => onSecret(secret), (failure: unknown) => notify.bad(messageOf(failure)));
  return (
    <article className={css.webhook} aria-label={name}>
      <div className={css.webhookHead}>
        <Switch checked={webhook.active} onChange={(event) => void set(event.currentTarget.checked)} label={name} />
        <code>{webhook.address}</code>
        <span className="quiet">{webhook.events.map(said).join('; ')}</span>
      </div>
      <div className={css.line}>
        <Button size="compact-sm" variant="default" loading={testing} disabled={!webhook.active} onClick={() => void test()}>{t('webhooks.test')}</Button>
        <Button size="compact-sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>{t('webhooks.deliveries')}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" disabled={!webhook.active} onClick={() => void renew()}>{t('webhooks.renew')}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void remove()}>{t('webhooks.remove')}</Button>
      </div>
      {open && <Deliveries webhook={id} active={webhook.active} />}
    </article>
  );
}
