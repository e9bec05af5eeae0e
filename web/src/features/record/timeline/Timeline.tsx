import { Button, Chip, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useTimeline } from '@/engine/record/timeline';
import { useCatalog } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { ErrorState } from '@/ui/ErrorState';
import { foldChanges } from './foldChanges';
import { timelineKinds } from './timelineKinds';
import { TimelineEntry } from './TimelineEntry';
import classes from './Timeline.module.css';
import { useNearEnd } from './useNearEnd';

const ALL = 'all';

/** What happened, newest first: talk and deeds one by one, changes of fields folded. */
export function Timeline({ object, id, talked }: { object: ObjectType; id: string; talked: boolean }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const [kind, setKind] = useState(ALL);
  const kinds = timelineKinds(catalog, object);
  const line = useTimeline(object.key, id, kind === ALL ? [] : [kind]);
  const more = line.hasNextPage && !line.isFetchingNextPage ? () => void line.fetchNextPage() : undefined;
  const end = useNearEnd(more);
  if (line.isError && !line.data) return <ErrorState error={line.error} onRetry={() => void line.refetch()} />;
  if (!line.data) return <Skeleton height={240} mt="md" />;
  const items = line.data.pages.flatMap((page) => page.items);
  return (
    <section aria-label={t('record.tab.timeline')}>
      {talked && (
        <Chip.Group value={kind} onChange={(value) => setKind(typeof value === 'string' ? value : ALL)}>
          <div className={classes.chips} role="group" aria-label={t('record.timeline.kinds')}>
            {[{ key: ALL, label: t('record.timeline.kind.all') }, ...kinds, { key: 'change', label: t('record.timeline.kind.change') }].map((each) => (
              <Chip key={each.key} value={each.key} size="xs" variant="light">
                {each.label}
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
