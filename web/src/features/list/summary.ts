import { both } from '@/engine/filter/tree';
import type { Filter, Group, Ref, Value } from '@/engine/record/types';
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
export function firstMeasures(catalog: Catalog, object: ObjectType): NamedMeasure[] {
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
export const shownMeasures = (grouping: Grouping): NamedMeasure[] => grouping.measures.filter((measure) => measure.key !== 'closed');

const ranges = { month: 1, quarter: 3, year: 12 };

/** The days of a bucket that begins on that day, as from (included) and to (not). */
function bucketRange(start: string, bucket: keyof typeof ranges): [string, string] {
  const year = Number(start.slice(0, 4));
  const month = Number(start.slice(5, 7)) || 1;
  const from = new Date(Date.UTC(year, month - 1, 1));
  const to = new Date(Date.UTC(year, month - 1 + ranges[bucket], 1));
  return [from.toISOString().slice(0, 10), to.toISOString().slice(0, 10)];
}

const isRef = (value: Value): value is Ref => typeof value === 'object' && value !== null && 'id' in value;

/** The records of one group, and, with a measure, those of them it counts: what a click on its figure opens. */
export function groupFilter(grouping: Grouping, group: Group, outer: Filter | null, measure?: NamedMeasure): Filter | null {
  const own = grouping.by.reduce<Filter | null>((filter, dimension, index) => {
    const value = group.by[index] ?? null;
    if (value === null) return both(filter, { field: dimension.field, op: 'isEmpty' });
    if (dimension.bucket && typeof value === 'string') {
      const [from, to] = bucketRange(value, dimension.bucket);
      return both(filter, { and: [{ field: dimension.field, op: 'ge', value: from }, { field: dimension.field, op: 'lt', value: to }] });
    }
    return both(filter, { field: dimension.field, op: 'is', value: isRef(value) ? { object: value.object, id: value.id, title: value.title ?? null } : value });
  }, null);
  const counted = measure ? (measure.kind === 'ratio' ? grouping.measures.find((each) => each.key === measure.to) : measure) : undefined;
  return both(both(outer, own), counted && counted.kind !== 'ratio' ? (counted.filter ?? null) : null);
}

/** The field a measure is about, for how its figure is written. */
export function measureField(catalog: Catalog, object: ObjectType, measure: NamedMeasure): Field | undefined {
  return 'field' in measure ? resolvePath(catalog, object, measure.field)?.field : undefined;
}
