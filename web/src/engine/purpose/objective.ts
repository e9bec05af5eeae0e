import type { Filter, RecordData } from '../record/types';
import { formatDecimal } from '@/lib/format/numbers';

/** What an objective's figure is made of, as it is kept. */
export interface MeasureDefinition {
  object: string;
  kind: 'count' | 'sum' | 'avg' | 'ratio';
  field?: string;
  /** The day by which a record falls into the period. */
  date?: string;
  filter?: Filter | null;
  /** Of a ratio: what is counted above, and below. */
  of?: Filter | null;
  to?: Filter | null;
}

export const FIGURES = ['name', 'responsible', 'kind', 'direction', 'unit', 'baseline', 'target', 'value', 'progress', 'status', 'reason', 'remaining', 'needed', 'pace', 'expected', 'periodFrom', 'periodTo', 'parent', 'measure'];

export const measureOf = (objective: RecordData): MeasureDefinition | null => (objective['measure'] as MeasureDefinition | null | undefined) ?? null;

const joined = (parts: (Filter | null | undefined)[]): Filter | null => {
  const some = parts.filter((part): part is Filter => part !== null && part !== undefined && !('and' in part && part.and.length === 0));
  return some.length > 1 ? { and: some } : (some[0] ?? null);
};

/** The records a figure is counted from; of a ratio, those above or below its line. */
export function recordsOf(objective: RecordData, part?: 'of' | 'to'): Filter | null {
  const measure = measureOf(objective);
  if (!measure) return null;
  const span = { from: objective['periodFrom'], to: objective['periodTo'] };
  return joined([measure.filter, part ? measure[part] : null, measure.date ? { field: measure.date, op: 'within', value: span } : null]);
}

/** It grows from nothing as the period goes on, and less is better: something that must not be passed. */
export const isCeiling = (objective: RecordData): boolean => objective['direction'] === 'down' && ['count', 'sum'].includes(measureOf(objective)?.kind ?? '');

/** A figure of the objective with its unit; a ratio's is percent. */
export function figure(objective: RecordData, value: unknown, places = 2): string {
  if (value === null || value === undefined) return '–';
  const unit = unitOf(objective);
  const number = plainFigure(value, places);
  return unit === '%' ? `${number}%` : [number, unit].filter(Boolean).join(' ');
}

const unitOf = (objective: RecordData): string => String(objective['unit'] ?? '') || (measureOf(objective)?.kind === 'ratio' ? '%' : '');

/** Large ones without decimals: nobody steers by the cent. */
export function plainFigure(value: unknown, places = 2): string {
  if (value === null || value === undefined) return '–';
  return formatDecimal(String(value), { maximumFractionDigits: Math.abs(Number(value)) >= 1000 ? 0 : places });
}

/** As much of the bar as is filled: nothing less than none, nothing more than all. */
export const filled = (objective: RecordData): number => Math.min(100, Math.max(0, Number(objective['progress'] ?? 0)));
