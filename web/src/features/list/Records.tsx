import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import { ErrorState } from '@/ui/ErrorState';
import { Grid } from './Grid';
import { lazily } from '@/lib/lazily';
import css from './List.module.css';
import { NoRecords } from './NoRecords';
import { listQuery, type ListState } from './useListState';

const BulkBar = lazily(() => import('./BulkBar').then((module) => module.BulkBar));

interface Props {
  state: ListState;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
}

/** The rows: what was seen once stays while the fresh ones come; skeletons only the first time. */
export function Records({ state, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const pages = usePage(state.object.key, listQuery(state));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  if (pages.isPending) {
    return (
      <div role="status" aria-label={t('loading')} style={{ padding: '0 16px' }}>
        {Array.from({ length: 16 }, (_, row) => <Skeleton key={row} height={16} my={20} />)}
      </div>
    );
  }
  if (pages.error && rows.length === 0) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  if (rows.length === 0) return <NoRecords state={state} />;
  return (
    <div className={css.body}>
      <Grid state={state} rows={rows} selected={selected} onSelect={onSelect} onEnd={() => { if (pages.hasNextPage && !pages.isFetchingNextPage && !pages.isPlaceholderData) void pages.fetchNextPage(); }} more={pages.hasNextPage} />
      {selected.size > 0 && <BulkBar object={state.object} rows={rows.filter((row) => selected.has(row.id))} bin={state.bin} onDone={() => onSelect(new Set())} />}
    </div>
  );
}
