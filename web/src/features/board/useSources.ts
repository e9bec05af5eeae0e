import { fieldOf, objectOf, useCatalog } from '@/engine/schema/catalog';
import type { Field, ObjectType } from '@/engine/schema/types';
import { usePage } from '@/engine/record/page';
import type { PageQuery, RecordData } from '@/engine/record/types';
import { NONE, type ColumnSource } from './columns';

/** What a board of this object may be drawn by. */
export function boardFields(object: ObjectType): Field[] {
  return object.fields.filter((field) => field.type === 'select' || field.key === object.board?.by);
}

interface Sources {
  sources: ColumnSource[];
  /** What the columns lie within (pipelines), to choose from; empty where they lie within nothing. */
  withins: RecordData[];
  within: string | null;
  pending: boolean;
  error: unknown;
}

/** The columns of the board: options of a select, or the records a relation points to, in their order. */
export function useSources(object: ObjectType, by: Field | undefined, wanted: string | undefined): Sources {
  const catalog = useCatalog();
  const target = by && by.type !== 'select' ? objectOf(catalog, by.targets?.[0] ?? '') : undefined;
  const withinField = target ? fieldOf(object, object.board?.within ?? '') : undefined;
  const withinTarget = objectOf(catalog, withinField?.targets?.[0] ?? '');
  const withins = usePage(withinTarget?.key ?? '', ordered(withinTarget), withinTarget !== undefined);
  const choices = withins.data?.pages.flatMap((page) => page.items) ?? [];
  const within = withinTarget ? (choices.find((each) => each.id === wanted)?.id ?? choices[0]?.id ?? null) : null;
  const query: PageQuery = {
    ...ordered(target),
    ...(withinField && within ? { filter: { field: withinField.key, op: 'is', value: within } } : {}),
  };
  const columns = usePage(target?.key ?? '', query, target !== undefined && (withinTarget === undefined || within !== null));
  return {
    sources: by?.type === 'select' ? optionSources(by) : recordSources(target, columns.data?.pages.flatMap((page) => page.items) ?? []),
    withins: choices,
    within,
    pending: target !== undefined && (withinTarget !== undefined && within === null ? withins.isPending : columns.isPending),
    error: withins.error ?? columns.error,
  };
}

function ordered(object: ObjectType | undefined): PageQuery {
  const fields = ['color', 'kind', 'probability', 'position'].filter((key) => fieldOf(object, key));
  const position = fieldOf(object, 'position') ? 'position' : (object?.title ?? 'id');
  return { fields: [object?.title ?? 'id', ...fields], sort: [{ field: position }], limit: 100 };
}

function optionSources(by: Field): ColumnSource[] {
  const options = (by.options ?? []).map((option) => ({ key: option.key, label: option.label, color: option.color }));
  return by.required ? options : [{ key: NONE, label: '' }, ...options];
}

function recordSources(object: ObjectType | undefined, records: RecordData[]): ColumnSource[] {
  return records.map((record) => ({
    key: record.id,
    label: String(record[object?.title ?? 'name'] ?? ''),
    color: record['color'] as string | null,
    kind: record['kind'] as string | null,
    probability: record['probability'] as string | null,
  }));
}
