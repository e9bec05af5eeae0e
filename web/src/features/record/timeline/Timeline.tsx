import { Button, Chip, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeline } from '@/engine/record/timeline';
import type { ObjectType } from '@/engine/schema/types';
import { ErrorState } from '@/ui/ErrorState';
import { foldChanges } from './foldChanges';
import { TimelineEntry } from './TimelineEntry';
import classes from './Timeline.module.css';
import { useNearEnd } from './useNearEnd';

const KINDS = ['all', 'interaction', 'note', 'task', 'change'] as const;

/** What happened, newest first: talk and deeds one by one, changes of fields folded. */
export function Timeline({ object, id, talked }: { object: ObjectType; id: string; talked: boolean }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('all');
  const line = useTimeline(object.key, id);
  const more = line.hasNextPage && !line.isFetchingNextPage ? () => void line.fetchNextPage() : undefined;
  const end = useNearEnd(more);
  if (line.isError && !line.data) return <ErrorState error={line.error} onRetry={() => void line.refetch()} />;
  if (!line.data) return <Skeleton height={240} mt="md" />;
  const items = line.data.pages.flatMap((page) => page.items).filter((item) => kind === 'all' || item.kind === kind);
  return (
    <section aria-label={t('record.tab.timeline')}>
      {talked && (
        <Chip.Group value={kind} onChange={(value) => setKind(KINDS.find((each) => each === value) ?? 'all')}>
          <div className={classes.chips} role="group" aria-label={t('record.timeline.kinds')}>
            {KINDS.map((each) => (
              <Chip key={each} value={each} size="xs" variant="light">
                {t(`record.timeline.kind.${each}`)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      )}
      {items.length === 0 && !line.hasNextPage && <p className="quiet">{t('record.timeline.empty')}</p>}
      <ol className={classes.list}>
        {foldChanges(items).map((fold) => (
          <TimelineEntry key={fold.key} object={object} fold={fold} />
        ))}
      </ol>
      {line.hasNextPage && (
        <Button ref={end} variant="subtle" color="gray" loading={line.isFetchingNextPage} onClick={more}>
          {t('record.timeline.older')}
        </Button>
      )}
    </section>
  );
}
