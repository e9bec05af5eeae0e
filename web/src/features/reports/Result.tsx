import { Skeleton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useGroups } from '@/engine/record/groups';
import type { Filter } from '@/engine/record/types';
import { useCatalog, useObject } from '@/engine/schema/catalog';
import { SummaryTable } from '@/engine/summary/SummaryTable';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Bars } from './Bars';
import { Line } from './Line';
import { Numbers } from './Numbers';
import { groupingOf, openable, queryOf, type Report, type ReportDefinition } from './report';
import css from './Reports.module.css';

interface Props {
  report: Report;
  /** The same numbers as rows: every drawing has this twin. */
  asTable?: boolean;
  onSort?: (sort: { measure: string; desc?: boolean }) => void;
  /** Beside its drawing it says nothing where there is nothing to show. */
  quiet?: boolean;
}

/** A report's answer for whoever looks: drawn, or as a table; each figure opens the records it counts. */
export function Result(props: Props) {
  const { t } = useTranslation();
  const object = useObject(props.report.object);
  // a type that is gone or out of sight is told, not asked for
  if (!object) return props.quiet ? null : <EmptyState title={t('reports.gone')} text={t('reports.unknown', { key: props.report.object })} role="alert" />;
  return <Answer {...props} definition={props.report.definition} />;
}

function Answer({ report, definition, asTable = false, onSort, quiet = false }: Props & { definition: ReportDefinition }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const navigate = useNavigate();
  const object = useObject(report.object);
  const asked = definition.measures.length > 0;
  const groups = useGroups(report.object, queryOf(definition), asked);
  if (quiet && (!groups.data?.groups.length || groups.error)) return null;
  if (groups.error) return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />;
  if (!groups.data || !object) return <div role="status" aria-label={t('loading')} className={css.waiting}>{Array.from({ length: 5 }, (_, row) => <Skeleton key={row} height={20} my={12} />)}</div>;
  const { data } = groups;
  if (data.groups.length === 0) return <EmptyState title={t('reports.empty')} text={t('reports.emptyText')} role="status" />;
  const open = (filter: Filter | null) => void navigate({ to: '/o/$object', params: { object: data.object }, search: { kind: 'list', filter: openable(catalog, report.object, data.object, filter) } });
  const drawn = { object, grouping: groupingOf(definition), groups: data, filter: definition.filter ?? null, label: report.name, onOpen: open };
  if (asTable || report.kind === 'table') return <SummaryTable {...drawn} label={t('reports.gridOf', { name: report.name })} onSort={onSort ?? (() => undefined)} />;
  switch (report.kind) {
    case 'bar': return <Bars {...drawn} />;
    case 'funnel': return <Bars {...drawn} funnel />;
    case 'line': return <Line {...drawn} />;
    case 'number': return <Numbers {...drawn} />;
  }
}
