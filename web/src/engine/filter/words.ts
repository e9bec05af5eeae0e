import { i18n } from '@/lib/i18n/texts';
import { formatDate } from '@/lib/format/dates';
import { fieldType, isEmptyValue, textOf } from '../field/registry';
import type { Filter, ManyFilter, Value } from '../record/types';
import { resolveMany, resolvePath } from '../schema/catalog';
import type { Catalog, Field, ObjectType, Operator } from '../schema/types';
import { isRelativeDay, isSpan, type Span } from './spans';
import { isManyFilter, manyPath, needsValue } from './tree';

/** How an operator is said of a field: of days one says "before", of numbers "less than". */
export function operatorLabel(op: Operator, field: Field, not = false): string {
  if (not) return i18n.t(`filter.no.${op}`);
  const day = field.type === 'date' || field.type === 'instant';
  if (fieldType(field.type).several && i18n.exists(`op.several.${op}`)) return i18n.t(`op.several.${op}`);
  return day && i18n.exists(`op.day.${op}`) ? i18n.t(`op.day.${op}`) : i18n.t(`op.${op}`);
}

const isShape = (value: Value): value is Record<string, Value> => typeof value === 'object' && value !== null && !Array.isArray(value);

function daysWords(days: number): string {
  if (days === 0) return i18n.t('filter.way.today');
  return days < 0 ? i18n.t('filter.daysAgo', { count: -days }) : i18n.t('filter.daysAhead', { count: days });
}

const NEAR: Record<number, string> = { [-1]: 'last', 0: 'this', 1: 'next' };
const NAMES = { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year', fiscalQuarter: 'FiscalQuarter', fiscalYear: 'FiscalYear' };

/** A span in words: "last month", "the last 7 days". */
export function spanWords(span: Span): string {
  if ('last' in span) return i18n.t(`filter.lastOf.${span.unit}`, { count: span.last });
  if ('next' in span) return i18n.t(`filter.nextOf.${span.unit}`, { count: span.next });
  if ('from' in span) return i18n.t('filter.span.fromTo', { from: endWords(span.from), to: endWords(span.to) });
  const near = NEAR[span.offset ?? 0];
  if (near) return i18n.t(`filter.span.${near}${NAMES[span.span]}`);
  return `${i18n.t(`filter.unit.${span.span}`)} ${span.offset}`;
}

const endWords = (value: Value): string => (isRelativeDay(value) ? daysWords(value.days) : typeof value === 'string' ? formatDate(value) : '…');

function valueWords(value: Value, field: Field): string {
  if (Array.isArray(value) && fieldType(field.type).several) return textOf(field, value) || '…';
  if (Array.isArray(value)) return value.map((each: Value) => valueWords(each, field)).join(', ');
  if (isSpan(value)) return spanWords(value);
  if (isRelativeDay(value)) return daysWords(value.days);
  if (isShape(value)) {
    if ('me' in value) return i18n.t('filter.me');
    if ('behalf' in value) return i18n.t('filter.behalf');
    if ('title' in value && value['title']) return String(value['title']);
  }
  if (isEmptyValue(value)) return '…';
  // money is compared by its amount, a list of contact points by one of them
  return typeof value === 'string' && ['money', 'email', 'phone', 'personName', 'address', 'relation', 'user'].includes(field.type) ? value : textOf(field, value);
}

/** One condition in words: "Stage is Won". */
function conditionWords(catalog: Catalog, object: ObjectType, condition: { field: string; op: string; value?: Value }): string {
  const path = resolvePath(catalog, object, condition.field);
  if (!path) return i18n.t('filter.unknown', { field: condition.field });
  const op = condition.op as Operator;
  if (op === 'within') return `${path.label}: ${valueWords(condition.value, path.field)}`;
  return [path.label, operatorLabel(op, path.field), needsValue(op) ? valueWords(condition.value, path.field) : ''].filter(Boolean).join(' ');
}

/** "has no Tasks (About) where Status is Open". */
function manyWords(catalog: Catalog, object: ObjectType, filter: ManyFilter): string {
  const path = resolveMany(catalog, object, manyPath(filter));
  if (!path) return i18n.t('filter.unknown', { field: manyPath(filter) });
  const what = path.label;
  const has =
    'any' in filter ? i18n.t('filter.has', { what })
    : 'none' in filter ? i18n.t('filter.hasNone', { what })
    : i18n.t('filter.hasCount', { what, op: i18n.t(`op.${filter.op}`), number: filter.value });
  return filter.where ? i18n.t('filter.where', { has, where: filterWords(catalog, path.target, filter.where) }) : has;
}

/** A whole filter in words. */
export function filterWords(catalog: Catalog, object: ObjectType, filter: Filter): string {
  if ('field' in filter) return conditionWords(catalog, object, filter);
  if ('not' in filter) return i18n.t('filter.not', { what: filterWords(catalog, object, filter.not) });
  if (isManyFilter(filter)) return manyWords(catalog, object, filter);
  const [parts, join] = 'and' in filter ? [filter.and, i18n.t('filter.and')] : [filter.or, i18n.t('filter.or')];
  return parts.map((part) => filterWords(catalog, object, part)).join(` ${join} `);
}
