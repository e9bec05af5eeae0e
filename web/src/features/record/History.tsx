import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { undoBatch } from '@/engine/record/undo';
import { useHistory } from '@/engine/record/timeline';
import type { ObjectType } from '@/engine/schema/types';
import { formatInstant } from '@/lib/format/dates';
import { ErrorState } from '@/ui/ErrorState';
import classes from './History.module.css';
import { Changes } from './timeline/Changes';

/** Every version of the record: who, when, from where, what; each change can be taken back. */
export function History({ object, id }: { object: ObjectType; id: string }) {
  const { t } = useTranslation();
  const history = useHistory(object.key, id);
  if (history.isError && !history.data) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  if (!history.data) return <Skeleton height={240} />;
  const lines = history.data.pages.flatMap((page) => page.items);
  return (
    <section aria-label={t('record.tab.history')}>
      <ol className={classes.list}>
        {lines.map((line) => (
          <li key={`${line.version}.${line.record?.id ?? ''}`} className={classes.line}>
            <p className={classes.top}>
              <strong>{line.actor ? (line.actor.title ?? t('record.timeline.somebody')) : t('record.timeline.workspace')}</strong>
              {line.for && <span>{t('absence.for', { name: line.for.title ?? '' })}</span>}
              <span>{t(`record.history.${line.kind}`)}</span>
              <span className="quiet">{t(`record.origin.${line.origin}`)}</span>
              <time className="quiet" dateTime={line.at}>
                {formatInstant(line.at)}
              </time>
              {line.kind === 'updated' && object.may.update !== 'none' && (
                <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void undoBatch(line.batch)} className={classes.undo}>
                  {t('record.history.takeBack')}
                </Button>
              )}
            </p>
            <Changes object={object} changes={Object.entries(line.changes ?? {}).map(([key, [old, now]]) => [key, old, now])} />
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button variant="subtle" color="gray" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('record.timeline.older')}
        </Button>
      )}
    </section>
  );
}
