import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { messageOf } from '@/lib/api/problem';
import { formatRelative } from '@/lib/format/dates';
import { notify } from '@/ui/notify';
import { Tag } from '@/ui/Tag';
import css from './Admin.module.css';
import { useDeliveries, useReplay } from './webhooks';

const COLOURS = { waiting: 'yellow', sent: 'green', dead: 'red' } as const;

/** What a webhook was told lately, and what nobody could be told: again, one or all. */
export function Deliveries({ webhook, active }: { webhook: string; active: boolean }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const found = useDeliveries(webhook);
  const replay = useReplay(webhook);
  const again = (what: Parameters<typeof replay.mutate>[0]) =>
    replay.mutate(what, { onSuccess: ({ count }) => notify.done(t('webhooks.again', { count })), onError: (failure) => notify.bad(messageOf(failure)) });
  if (!found.data) return null;
  if (found.data.length === 0) return <p className="quiet">{t('webhooks.none')}</p>;
  return (
    <>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr><th scope="col">{t('webhooks.what')}</th><th scope="col">{t('webhooks.when')}</th><th scope="col">{t('webhooks.state')}</th><th scope="col">{t('webhooks.answer')}</th><td /></tr>
          </thead>
          <tbody>
            {found.data.map((delivery) => (
              <tr key={delivery.id}>
                <th scope="row">
                  <Link to="/o/$object/$id" params={{ object: delivery.what.object, id: delivery.what.record }} search={{}}>{objectOf(catalog, delivery.what.object)?.label ?? delivery.what.object}</Link> {t(`webhooks.kind.${delivery.what.kind}`)}
                </th>
                <td>{formatRelative(delivery.what.at)}</td>
                <td><Tag colour={COLOURS[delivery.state]} label={t(`webhooks.states.${delivery.state}`)} />{delivery.attempts > 1 && ` ${delivery.attempts} ×`}</td>
                <td className={css.said}>{delivery.answer.status} {delivery.answer.error}</td>
                <td>
                  {delivery.state !== 'waiting' && (
                    <Button size="compact-sm" variant="subtle" color="gray" disabled={!active} onClick={() => again({ deliveries: [delivery.id] })}>{t('webhooks.replay')}</Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.data.some((delivery) => delivery.state === 'dead') && (
        <div className={css.line}><Button size="compact-sm" variant="default" disabled={!active} onClick={() => again({ dead: true })}>{t('webhooks.replayDead')}</Button></div>
      )}
    </>
  );
}
