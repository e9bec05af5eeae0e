import { durationWords } from '@/engine/field/duration/duration';
import { fieldType } from '@/engine/field/registry';
import { addDays } from '@/engine/filter/spans';
import { spanWords } from '@/engine/filter/words';
import type { Bucket, Value } from '@/engine/record/types';
import type { Catalog, Field, ObjectType } from '@/engine/schema/types';
import type { NamedMeasure } from '@/engine/view/definition';
import { formatDate } from '@/lib/format/dates';
import { fiscalShift, kept } from '@/lib/format/locale';
import { formatDecimal, formatMoney, formatPercent } from '@/lib/format/numbers';
import { measureField } from './summary';

/** A figure as people here write it. */
export function figureText(catalog: Catalog, object: ObjectType, measure: NamedMeasure, value: number | string | null, currency: string): string {
  if (value === null) return '–';
  // 63.15 %, not 63.1: a rate is compared with what others computed
  if (measure.kind === 'ratio') return formatPercent(Number(value) * 100, 2);
  const field = measureField(catalog, object, measure);
  if (field?.type === 'money') return formatMoney(value, currency);
  if (field?.type === 'duration') return durationWords(Number(value));
  if (field?.type === 'percent') return formatPercent(value);
  return formatDecimal(value, { maximumFractionDigits: 2 });
}

/** What a group is called, as plain text; `none` where it is that of nothing. */
export function groupText(field: Field | undefined, value: Value, bucket: Bucket | undefined, none: string): string {
  if (value === null || value === undefined || !field) return none;
  if (bucket && typeof value === 'string') return bucketName(value, bucket);
  return fieldType(field.type).text(value, field) || none;
}

/** `2026/27` for what begins in 2026 and ends in the year after. */
function fiscalYear(date: Date): string {
  const began = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - fiscalShift(), 1)).getUTCFullYear();
  return fiscalShift() === 0 ? String(began) : `${began}/${String((began + 1) % 100).padStart(2, '0')}`;
}

export function bucketName(value: string, bucket: Bucket): string {
  const date = new Date(`${value.slice(0, 10).padEnd(7, '-01').padEnd(10, '-01')}T12:00:00Z`);
  if (bucket === 'year') return value.slice(0, 4);
  if (bucket === 'quarter') return `${value.slice(0, 4)} · ${Math.floor(date.getUTCMonth() / 3) + 1}`;
  if (bucket === 'fiscalYear') return fiscalYear(date);
  if (bucket === 'fiscalQuarter') return `${fiscalYear(date)} · ${Math.floor(((date.getUTCMonth() - fiscalShift() + 12) % 12) / 3) + 1}`;
  if (bucket === 'day') return formatDate(value);
  if (bucket === 'week') return spanWords({ from: value, to: addDays(value, 6) });
  return kept('bucket', (locale) => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })).format(date);
}
