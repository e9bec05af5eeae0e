import i18next from 'i18next';
import { fieldType, isEmptyValue, textOf } from '../field/registry';
import type { Filter, Value } from '../record/types';
import { resolvePath } from '../schema/catalog';
import type { Catalog, Field, ObjectType, Operator } from '../schema/types';
import { needsValue } from './tree';

/** How an operator is said of a field: of days one says "before", of numbers "less than". */
export function operatorLabel(op: Operator, field: Field): string {
  const day = field.type === 'date' || field.type === 'instant';
  if (fieldType(field.type).several && i18next.exists(`op.several.${op}`)) return i18next.t(`op.several.${op}`);
  return day && i18next.exists(`op.day.${op}`) ? i18next.t(`op.day.${op}`) : i18next.t(`op.${op}`);
}

const isShape = (value: Value): value is Record<string, Value> => typeof value === 'object' && value !== null && !Array.isArray(value);

function valueWords(value: Value, field: Field): string {
  if (Array.isArray(value) && fieldType(field.type).several) return textOf(field, value) || '…';
  if (Array.isArray(value)) return value.map((each: Value) => valueWords(each, field)).join(', ');
  if (isShape(value)) {
    if ('me' in value) return i18next.t('filter.me');
    if ('relative' in value) {
      const days = Number(value['days'] ?? 0);
      if (days === 0) return i18next.t('filter.way.today');
      return days < 0 ? i18next.t('filter.daysAgo', { count: -days }) : i18next.t('filter.daysAhead', { count: days });
    }
    if ('title' in value && value['title']) return String(value['title']);
  }
  if (isEmptyValue(value)) return '…';
  // money is compared by its amount, a list of contact points by one of them
  return typeof value === 'string' && ['money', 'email', 'phone', 'personName', 'address', 'relation', 'user'].includes(field.type) ? value : textOf(field, value);
}

/** One condition in words: "Stage is Won". */
export function conditionWords(catalog: Catalog, object: ObjectType, condition: { field: string; op: string; value?: Value }): string {
  const path = resolvePath(catalog, object, condition.field);
  if (!path) return i18next.t('filter.unknown', { field: condition.field });
  const op = condition.op as Operator;
  return [path.label, operatorLabel(op, path.field), needsValue(op) ? valueWords(condition.value, path.field) : ''].filter(Boolean).join(' ');
}

/** A whole filter in words. */
export function filterWords(catalog: Catalog, object: ObjectType, filter: Filter): string {
  if ('field' in filter) return conditionWords(catalog, object, filter);
  if ('not' in filter) return i18next.t('filter.not', { what: filterWords(catalog, object, filter.not) });
  const [parts, join] = 'and' in filter ? [filter.and, i18next.t('filter.and')] : [filter.or, i18next.t('filter.or')];
  return parts.map((part) => filterWords(catalog, object, part)).join(` ${join} `);
}
