import type { MeasureDefinition } from '@/engine/purpose/objective';
import { objectOf } from '@/engine/schema/catalog';
import type { Catalog, Field, ObjectType } from '@/engine/schema/types';

export const KINDS = ['count', 'sum', 'avg', 'ratio'] as const;

const NUMBERS = ['integer', 'decimal', 'percent', 'money', 'rating', 'duration'];
const LIKELY: Record<string, string> = { opportunity: 'closeDate', order: 'placedAt', task: 'doneAt', promise: 'keptAt', appointment: 'startsAt', interaction: 'occurredAt' };

export const isNumber = (field: Field): boolean => NUMBERS.includes(field.type);
export const isDay = (field: Field): boolean => field.type === 'date' || field.type === 'instant';

/** Types people work with; objectives themselves are not counted by objectives. */
export function measurable(catalog: Catalog): ObjectType[] {
  return catalog.objects.filter((object) => object.may.read !== 'none' && object.key !== 'objective' && object.key !== 'checkIn' && (object.menu || object.key in LIKELY || object.traits.includes('party')));
}

/** As a new measure begins: a count of the type, by the day that is likely meant. */
export function firstMeasure(catalog: Catalog, key = 'opportunity'): MeasureDefinition | null {
  const object = objectOf(catalog, key);
  if (!object) return null;
  const likely = LIKELY[key] ?? 'createdAt';
  return { object: key, kind: 'count', ...(object.fields.some((field) => field.key === likely) ? { date: likely } : {}) };
}

/** Nothing is missing that it cannot be counted without. */
export const isWhole = (measure: MeasureDefinition): boolean => (measure.kind === 'sum' || measure.kind === 'avg' ? Boolean(measure.field) : true);
