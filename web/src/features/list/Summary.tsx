import { Skeleton } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { isSpan } from '@/engine/filter/spans';
import { filterToWire } from '@/engine/filter/tree';
import { useGroups } from '@/engine/record/groups';
import type { Filter, GroupsQuery, Measure } from '@/engine/record/types';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import type { Grouping } from '@/engine/view/definition';
import { ErrorState } from '@/ui/ErrorState';
import { EmptyState } from '@/ui/EmptyState';
import css from './Summary.module.css';
import { firstGrouping, shownMeasures } from './summary';
import { SummaryHead } from './SummaryHead';
import { SummaryRow } from './SummaryRow';
import type { ListState } from './useListState';

const toWire = ({ label: _label, ...measure }: Grouping['measures'][number]): Measure => ('filter' in measure && measure.filter ? { ...measure, filter: filterToWire(measure.filter) } : measure);

function groupsQueryOf(grouping: Grouping, filter: Filter | null): GroupsQuery {
  const { compare } = grouping;
  return {
    by: grouping.by,
    measures: grouping.measures.map(toWire),
    ...(filter ? { filter: filterToWire(filter) } : {}),
    ...(compare && isSpan(compare.span) ? { compare } : {}),
    ...(grouping.sort ? { sort: [grouping.sort] } : {}),
    limit: 200,
  };
}

/** Records summed up by a field; every figure opens the records behind it. */
export function Summary({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { object, filter, change } = state;
  const grouping = state.group ?? firstGrouping(catalog, object);
  const groups = useGroups(object.key, groupsQueryOf(grouping, filter));
  const measures = shownMeasures(grouping);
  if (groups.error) return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />;
  if (!groups.data) return <div role="status" aria-label={t('loading')} className={css.waiting}>{Array.from({ length: 8 }, (_, row) => <Skeleton key={row} height={16} my={20} />)}</div>;
  if (groups.data.groups.length === 0) return <EmptyState title={t('empty.noMatch')} text={t('empty.noMatchText', { objects: object.plural })} role="status" />;
  const open = (part: Filter | null) => change({ kind: 'list', filter: part });
  const fields = grouping.by.map((dimension) => resolvePath(catalog, object, dimension.field));
  const { others, total } = groups.data;
  return (
    // a wide table scrolls sideways, by keys too
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.box} tabIndex={0} role="region" aria-label={t('list.kinds.summary')}>
      <table className={css.table}>
        <SummaryHead object={object} grouping={grouping} measures={measures} onSort={(sort) => change({ group: { ...grouping, sort } })} />
        <tbody>
          {groups.data.groups.map((group, index) => <SummaryRow key={index} object={object} group={group} fields={fields} grouping={grouping} measures={measures} filter={filter} onOpen={open} />)}
          {others && <SummaryRow object={object} group={{ ...others, by: [] }} fields={fields} grouping={grouping} measures={measures} name={t('summary.others', { count: others.groups })} />}
        </tbody>
        {total && <tfoot><SummaryRow object={object} group={{ ...total, by: [] }} fields={fields} grouping={{ ...grouping, by: [] }} measures={measures} filter={filter} onOpen={open} name={t('summary.total')} /></tfoot>}
      </table>
    </div>
  );
}
