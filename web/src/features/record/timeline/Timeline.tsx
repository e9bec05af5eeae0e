import { Button, Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Fragment, useDeferredValue, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useTimeline } from '@/engine/record/timeline';
import { useCatalog } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { ErrorState } from '@/ui/ErrorState';
import { countAhead, foldChanges } from './foldChanges';
import { Pinned } from './Pinned';
import { timelineKinds } from './timelineKinds';
import { ALL, TimelineChips } from './TimelineChips';
import { TimelineEntry } from './TimelineEntry';
import { TimelineFinder } from './TimelineFinder';
import classes from './Timeline.module.css';
import { useNearEnd } from './useNearEnd';

/** As many as a screen shows: the rest is drawn a moment later. */
const AT_ONCE = 6;

/** What happened, newest first: talk and deeds one by one, changes of fields and mails of one conversation folded. */
export function Timeline({ object, id, talked }: { object: ObjectType; id: string; talked: boolean }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const [kind, setKind] = useState(ALL);
  const most = useDeferredValue(Infinity, AT_ONCE);
  const [words, setWords] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const [settled] = useDebouncedValue(words.trim(), 250);
  const line = useTimeline(object.key, id, { kind: kind === ALL ? null : kind, words: settled, year });
  const more = line.hasNextPage && !line.isFetchingNextPage ? () => void line.fetchNextPage() : undefined;
  const end = useNearEnd(more);
  if (line.isError && !line.data) return <ErrorState error={line.error} onRetry={() => void line.refetch()} />;
  if (!line.data) return <Skeleton height={240} mt="md" />;
  const items = line.data.pages.flatMap((page) => page.items);
  const folds = foldChanges(items);
  // what has come in since the screen was opened has happened too
  const ahead = countAhead(folds, line.dataUpdatedAt);
  return (
    <section aria-label={t('record.tab.timeline')}>
      {talked && (
        <div className={classes.tools}>
          <TimelineChips kinds={timelineKinds(catalog, object)} value={kind} onChange={setKind} />
          <TimelineFinder object={object.key} id={id} words={words} onWords={setWords} year={year} onYear={setYear} />
        </div>
      )}
      {talked && kind === ALL && settled === '' && year === null && <Pinned id={id} />}
      {items.length === 0 && !line.hasNextPage && <p className="quiet" role="status">{settled ? t('record.timeline.notFound', { words: settled }) : t('record.timeline.empty')}</p>}
      <ol className={classes.list}>
        {folds.slice(0, most).map((fold, n) => (
          <Fragment key={fold.key}>
            {n > 0 && n === ahead && <li className={classes.today}>{t('record.timeline.today')}</li>}
            <TimelineEntry object={object} fold={fold} />
          </Fragment>
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
