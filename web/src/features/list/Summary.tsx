import { Skeleton } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useGroups } from '@/engine/record/groups';
import { useCatalog } from '@/engine/schema/catalog';
import { firstGrouping, groupsQueryOf } from '@/engine/summary/summary';
import css from '@/engine/summary/Summary.module.css';
import { SummaryTable } from '@/engine/summary/SummaryTable';
import { ErrorState } from '@/ui/ErrorState';
import { EmptyState } from '@/ui/EmptyState';
import type { ListState } from './useListState';

/** Records summed up by a field; every figure opens the records behind it. */
export function Summary({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { object, filter, change } = state;
  const grouping = state.group ?? firstGrouping(catalog, object);
  const groups = useGroups(object.key, groupsQueryOf(grouping, filter));
  if (groups.error) return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />;
  if (!groups.data) return <div role="status" aria-label={t('loading')} className={css.waiting}>{Array.from({ length: 8 }, (_, row) => <Skeleton key={row} height={16} my={20} />)}</div>;
  if (groups.data.groups.length === 0) return <EmptyState title={t('empty.noMatch')} text={t('empty.noMatchText', { objects: object.plural })} role="status" />;
  return (
    <SummaryTable object={object} grouping={grouping} groups={groups.data} filter={filter} label={t('list.kinds.summary')}
      onSort={(sort) => change({ group: { ...grouping, sort } })} onOpen={(part) => change({ kind: 'list', filter: part })} />
  );
}
