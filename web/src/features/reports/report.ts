import { useQuery } from '@tanstack/react-query';
import { isSpan, type Span } from '@/engine/filter/spans';
import { both } from '@/engine/filter/tree';
import { keys } from '@/engine/record/keys';
import { fetchPage } from '@/engine/record/page';
import type { Filter, GroupsQuery, Page, RecordData, Ref, Value } from '@/engine/record/types';
import { objectOf } from '@/engine/schema/catalog';
import type { Catalog, ObjectType } from '@/engine/schema/types';
import { firstGrouping, groupsQueryOf } from '@/engine/summary/summary';
import type { Grouping } from '@/engine/view/definition';
import type { Sharing } from '@/engine/view/savedViews';
import { spokenName } from '@/engine/view/spoken';

export const KINDS = ['table', 'number', 'bar', 'line', 'funnel'] as const;

export type ReportKind = (typeof KINDS)[number];

/** What a report asks: as `POST /records/{object}/groups` takes it, and by which day a dashboard's period counts. */
export interface ReportDefinition extends Omit<Grouping, 'sort'> {
  filter?: Filter | null;
  sort?: { measure: string; desc?: boolean }[];
  limit?: number;
  period?: string;
}

export interface Report {
  name: string;
  object: string;
  kind: ReportKind;
  definition: ReportDefinition;
  sharing: Sharing;
}

export interface KeptReport extends Report {
  id: string;
  owner: Ref | null;
}

export function readReport(record: RecordData): KeptReport {
  const definition = (record['definition'] as Partial<ReportDefinition> | null) ?? {};
  return {
    id: record.id,
    name: spokenName(record),
    object: String(record['objectType'] ?? ''),
    kind: KINDS.find((kind) => kind === record['kind']) ?? 'table',
    definition: { ...definition, by: definition.by ?? [], measures: definition.measures ?? [] },
    sharing: (record['sharing'] as Sharing | null) ?? 'private',
    owner: (record['owner'] as Ref | null) ?? null,
  };
}

/** As the record keeps it. */
export const reportFields = ({ name, object, kind, definition, sharing }: Report): Record<string, Value> => ({ name, objectType: object, kind, definition, sharing });

/** Every report this reader sees. */
export function useReports() {
  return useQuery({
    queryKey: [...keys.pages('report'), 'all'],
    queryFn: ({ signal }) => fetchPage('report', { sort: [{ field: 'name' }], limit: 200 }, null, signal),
    select: (page: Page) => page.items.map(readReport),
  });
}

/** A report as it begins: about the records of a type, by what a summary of them begins with. */
export function firstReport(catalog: Catalog, object: ObjectType): Report {
  const { sort, ...grouping } = firstGrouping(catalog, object);
  return { name: '', object: object.key, kind: 'bar', definition: { ...grouping, ...(sort ? { sort: [sort] } : {}) }, sharing: 'private' };
}

export const groupingOf = ({ by, measures, compare, sort }: ReportDefinition): Grouping => ({ by, measures, ...(compare ? { compare } : {}), ...(sort?.[0] ? { sort: sort[0] } : {}) });

/** The report grouped otherwise; what it was sorted by besides stays while the first does. */
export function regrouped({ by: _by, measures: _measures, compare: _compare, sort: before, ...rest }: ReportDefinition, { sort, ...grouping }: Grouping): ReportDefinition {
  const known = (order: { measure: string }) => /^by\d$/.test(order.measure) || grouping.measures.some((measure) => measure.key === order.measure);
  const same = sort && before?.[0]?.measure === sort.measure && before[0].desc === sort.desc;
  const next = (same ? before : sort ? [sort] : []).filter(known);
  return { ...rest, ...grouping, ...(next.length > 0 ? { sort: next } : {}) };
}

/** The report in a period of its day field: the records it is of, and beside which earlier period they are. */
export function inSpan(definition: ReportDefinition, span: Span | null): ReportDefinition {
  const { period, compare, filter } = definition;
  if (!span || !period) return definition;
  if (compare && compare.field === period && isSpan(compare.span)) return { ...definition, compare: { ...compare, span } };
  return { ...definition, filter: both(filter ?? null, { field: period, op: 'within', value: span }) };
}

export function queryOf(definition: ReportDefinition): GroupsQuery {
  const { filter, sort, limit } = definition;
  const { sort: _first, ...query } = groupsQueryOf(groupingOf(definition), filter ?? null);
  return { ...query, ...(sort && sort.length > 0 ? { sort } : {}), limit: limit ?? 200 };
}

/** Of owned children, the records that own such ones. */
export function openable(catalog: Catalog, about: string, opens: string, filter: Filter | null): Filter | null {
  if (about === opens) return filter;
  const list = objectOf(catalog, opens)?.fields.find((field) => field.type === 'children' && field.of === about);
  return list ? { any: list.key, ...(filter ? { where: filter } : {}) } : null;
}

/** Types a report may be about: those of the menu and those they are made of or go with. */
export const askable = (catalog: Catalog): ObjectType[] =>
  catalog.objects.filter((object) => (object.partOf ? (objectOf(catalog, object.partOf)?.may.read ?? 'none') : object.may.read) !== 'none').sort((a, b) => Number(b.menu) - Number(a.menu) || a.plural.localeCompare(b.plural));
