import { addDays, isSpan, plus } from '@/engine/filter/spans';
import { both, filterToWire } from '@/engine/filter/tree';
import type { Filter, Group, GroupsQuery, Measure, Ref, Value } from '@/engine/record/types';
import { fieldOf, objectOf, resolvePath } from '@/engine/schema/catalog';
import type { Catalog, Field, ObjectType } from '@/engine/schema/types';
import type { Grouping, NamedMeasure } from '@/engine/view/definition';

const NUMERIC = ['integer', 'decimal', 'money', 'percent'];

export const isNumeric = (field: Field): boolean => NUMERIC.includes(field.type);

/** Where a type's board runs over stages that are won or lost: the path that says which. */
export function outcomePath(catalog: Catalog, object: ObjectType): string | null {
  const by = object.board ? fieldOf(object, object.board.by) : undefined;
  const target = by ? objectOf(catalog, by.targets?.[0] ?? '') : undefined;
  const kind = fieldOf(target, 'kind');
  const keys = kind?.options?.map((option) => option.key) ?? [];
  return by && keys.includes('won') && keys.includes('lost') ? `${by.key}.kind` : null;
}

/** The figures a summary begins with: how many, how much, and, where records are won and lost, of those how many, how much, and which part of the closed. */
function firstMeasures(catalog: Catalog, object: ObjectType): NamedMeasure[] {
  const sum = object.board?.sum;
  const kind = outcomePath(catalog, object);
  const won: Filter = { field: kind ?? '', op: 'is', value: 'won' };
  return [
    { key: 'n', kind: 'count' },
    ...(sum && !kind ? [{ key: 'sum', kind: 'sum' as const, field: sum }] : []),
    ...(kind ? [{ key: 'won', kind: 'count' as const, filter: won }] : []),
    ...(kind ? [{ key: 'lost', kind: 'count' as const, filter: { field: kind, op: 'is', value: 'lost' } }] : []),
    ...(kind && sum ? [{ key: 'wonSum', kind: 'sum' as const, field: sum, filter: won }] : []),
    ...(kind ? [{ key: 'closed', kind: 'count' as const, filter: { field: kind, op: 'in', value: ['won', 'lost'] } }, { key: 'rate', kind: 'ratio' as const, of: 'won', to: 'closed' }] : []),
  ];
}

/** By what to group when nobody has said: who owns it, else the first field that can be grouped by. */
export function firstGrouping(catalog: Catalog, object: ObjectType): Grouping {
  const by = fieldOf(object, 'owner')?.groupable ? 'owner' : (object.fields.find((field) => field.groupable)?.key ?? 'owner');
  const measures = firstMeasures(catalog, object);
  return { by: [{ field: by }], measures, sort: { measure: measures.find((measure) => measure.kind === 'sum')?.key ?? 'n', desc: true } };
}

/** The measures drawn as columns: those a ratio only needs stay behind it. */
export const shownMeasures = (grouping: Grouping): NamedMeasure[] => grouping.measures.filter((measure) => measure.shown !== false && measure.key !== 'closed');

const toWire = ({ label: _label, shown: _shown, ...measure }: NamedMeasure): Measure => ('filter' in measure && measure.filter ? { ...measure, filter: filterToWire(measure.filter) } : measure);

/** What the server is asked. */
export function groupsQueryOf(grouping: Grouping, filter: Filter | null): GroupsQuery {
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

const isRef = (value: Value): value is Ref => typeof value === 'object' && value !== null && 'id' in value;

/** The records of one group, and, with a measure, those of them it counts: what a click on its figure opens. As the server's own filter of the group, with titles to read it by. */
export function groupFilter(grouping: Grouping, group: Group, outer: Filter | null, measure?: NamedMeasure): Filter | null {
  const { compare } = grouping;
  const period = compare && isSpan(compare.span) ? { field: compare.field, op: 'within', value: compare.span } : null;
  const own = grouping.by.reduce<Filter | null>((filter, dimension, index) => {
    const value = group.by[index] ?? null;
    if (value === null) return both(filter, { field: dimension.field, op: 'isEmpty' });
    if (dimension.bucket && typeof value === 'string') return both(filter, { field: dimension.field, op: 'within', value: { from: value, to: addDays(plus(dimension.bucket, value, 1), -1) } });
    if (Array.isArray(value)) return both(filter, { field: dimension.field, op: 'in', value });
    return both(filter, { field: dimension.field, op: 'is', value: isRef(value) ? { object: value.object, id: value.id, title: value.title ?? null } : value });
  }, period);
  const counted = measure ? (measure.kind === 'ratio' ? grouping.measures.find((each) => each.key === measure.to) : measure) : undefined;
  return both(both(outer, own), counted && counted.kind !== 'ratio' ? (counted.filter ?? null) : null);
}

/** How much a figure has grown since the earlier period, as a part of it; nothing where there was nothing. */
export function growth(now: number | string | null, before: number | string | null): number | null {
  const [is, was] = [Number(now ?? 0), Number(before ?? 0)];
  return was === 0 ? null : ((is - was) / Math.abs(was)) * 100;
}

/** The field a measure is about, for how its figure is written. */
export function measureField(catalog: Catalog, object: ObjectType, measure: NamedMeasure): Field | undefined {
  return 'field' in measure ? resolvePath(catalog, object, measure.field)?.field : undefined;
}

/** A key no measure has. */
export function freeKey(measures: readonly NamedMeasure[], kind: string): string {
  for (let n = measures.length; ; n++) if (!measures.some((each) => each.key === `${kind}${n}`)) return `${kind}${n}`;
}

/** Without a figure, and without the ratios made of it; nothing is sorted by what is gone. */
export function withoutMeasure({ sort, ...grouping }: Grouping, key: string): Grouping {
  const measures = grouping.measures.filter((each) => each.key !== key && !(each.kind === 'ratio' && (each.of === key || each.to === key)));
  return { ...grouping, measures, ...(sort && (measures.some((each) => each.key === sort.measure) || /^by\d$/.test(sort.measure)) ? { sort } : {}) };
}
