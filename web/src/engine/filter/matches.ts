import { fold } from '@/lib/fold';
import { compareDecimals } from '@/lib/format/decimal';
import type { Filter, Value } from '../record/types';
import type { Field } from '../schema/types';
import { dayIn, daysOf, dayOf, isRelativeDay, isSpan } from './spans';

export interface MatchContext {
  now: Date;
  /** Of the workspace. */
  zone: string;
  baseCurrency: string;
  /** Units of base currency for one of each. */
  rates?: Record<string, string>;
  me: string | null;
  /** Those one stands in for just now; unknown where nobody has asked. */
  behalf?: string[];
}

/** Yes, no, or: only the server can tell. */
export type Match = boolean | null;

export type Kind = Pick<Field, 'type'>;

type Row = Record<string, Value>;

/**
 * Whether a filter chooses a record whose values are at hand, those over relations under their path. Two-valued as the
 * server's: what is missing never equals, and "not" is the complement. What is asked of other records is for the server.
 */
export function matches(filter: Filter, row: Row, kindOf: (path: string) => Kind | undefined, context: MatchContext): Match {
  const inner = (part: Filter) => matches(part, row, kindOf, context);
  if ('and' in filter) return every(filter.and.map(inner));
  if ('or' in filter) return opposite(every(filter.or.map((part) => opposite(inner(part)))));
  if ('not' in filter) return opposite(inner(filter.not));
  if (!('field' in filter)) return null;
  const kind = kindOf(filter.field);
  if (!kind || !(filter.field in row)) return null;
  return holds(kind, filter.op, row[filter.field], filter.value, context);
}

const opposite = (match: Match): Match => (match === null ? null : !match);

const every = (parts: Match[]): Match => (parts.includes(false) ? false : parts.includes(null) ? null : true);

function holds(kind: Kind, op: string, value: Value, operand: Value, context: MatchContext): Match {
  const forms = compared(kind, value);
  if (op === 'isEmpty') return forms.length === 0;
  if (op === 'isNotEmpty') return forms.length > 0;
  if (op === 'isNot') return opposite(holds(kind, 'is', value, operand, context));
  if (op === 'notIn') return opposite(holds(kind, 'in', value, operand, context));
  if (kind.type === 'phone') return forms.length === 0 ? false : null;
  if (asksBehalf(operand) && !context.behalf) return forms.length === 0 ? false : null;
  const test = comparison(kind, op, operand, context);
  if (!test) return null;
  if (op === 'hasAll') return forms.length > 0 && list(operand).every((wanted) => forms.includes(fold(String(wanted)) as never) || forms.includes(wanted as never));
  return forms.some(test);
}

const list = (operand: Value): Value[] => (Array.isArray(operand) ? operand : [operand]);

const shape = (value: Value): Record<string, Value> => (typeof value === 'object' && value !== null ? (value as Record<string, Value>) : {});

const isBehalf = (operand: Value) => 'behalf' in shape(operand);

const asksBehalf = (operand: Value) => list(operand).some(isBehalf);

/** Whether a filter asks whom its reader stands in for. */
export function namesBehalf(filter: Filter): boolean {
  if ('and' in filter) return filter.and.some(namesBehalf);
  if ('or' in filter) return filter.or.some(namesBehalf);
  if ('not' in filter) return namesBehalf(filter.not);
  return 'field' in filter && asksBehalf(filter.value);
}

/** The forms of a value that comparisons look at: none where it is missing. */
function compared(kind: Kind, value: Value): string[] {
  if (value === null || value === undefined) return [];
  switch (kind.type) {
    case 'text': case 'longText': case 'url': return [fold(String(value))];
    case 'personName': return [fold(String(shape(value)['display'] ?? ''))];
    case 'money': return [String(shape(value)['base'] ?? shape(value)['amount'])];
    case 'relation': case 'user': return [String(shape(value)['id'] ?? value)];
    case 'email': case 'phone': return list(value).map((point) => fold(String(shape(point)['value'])));
    case 'tags': return list(value).map((tag) => fold(String(tag)));
    case 'multiSelect': return list(value).map(String);
    case 'address': {
      const { street, postalCode, city, region, country } = shape(value);
      const line = [street, postalCode, city, region, country].filter(Boolean).join(', ');
      return line ? [fold(line)] : [];
    }
    default: return [String(value)];
  }
}

/** What each form of the value has to pass; undefined where this client cannot tell. */
function comparison(kind: Kind, op: string, operand: Value, context: MatchContext): ((form: string) => boolean) | undefined {
  const today = dayIn(context.now, context.zone);
  if (op === 'within') {
    if (!isSpan(operand)) return undefined;
    const { first, end } = daysOf(operand, today);
    return (form) => first <= localDay(kind, form, context) && localDay(kind, form, context) < end;
  }
  if (op === 'hasAll') return () => true;
  if (op === 'contains') return (form) => form.includes(fold(String(operand)));
  if (op === 'startsWith') return (form) => form.startsWith(fold(String(operand)));
  const order = (form: string, other: Value) => (kind.type === 'instant' && isDay(other) && op !== 'is' && op !== 'in' ? texts(dayIn(new Date(form), context.zone), dayOf(other, today)) : ordered(kind, form, other, today, context));
  switch (op) {
    case 'is': return (form) => order(form, operand) === 0;
    case 'in': return (form) => list(operand).some((each) => (isBehalf(each) ? context.behalf?.includes(form) : order(form, each) === 0));
    case 'lt': return (form) => order(form, operand) < 0;
    case 'le': return (form) => order(form, operand) <= 0;
    case 'gt': return (form) => order(form, operand) > 0;
    case 'ge': return (form) => order(form, operand) >= 0;
    case 'between': return (form) => order(form, list(operand)[0]) >= 0 && order(form, list(operand)[1]) <= 0;
    default: return undefined;
  }
}

/** A day where a moment is compared: before it begins, after it ends. */
const isDay = (operand: Value) => isRelativeDay(operand) || (typeof operand === 'string' && operand.length === 10);

const localDay = (kind: Kind, form: string, { zone }: MatchContext) => (kind.type === 'instant' ? dayIn(new Date(form), zone) : form);

const texts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Below, at or above the operand. */
function ordered(kind: Kind, form: string, operand: Value, today: string, context: MatchContext): number {
  switch (kind.type) {
    case 'date': return texts(form, dayOf(operand, today));
    case 'instant': return isDay(operand) ? sinceDay(form, dayOf(operand, today), context) : Date.parse(form) - Date.parse(String(operand));
    case 'money': return compareDecimals(form, inBase(operand, context));
    case 'integer': case 'decimal': case 'percent': case 'autoNumber': case 'rating': return compareDecimals(form, String(operand));
    case 'relation': case 'user': return texts(form, shape(operand)['me'] ? String(context.me) : String(shape(operand)['id'] ?? operand));
    case 'text': case 'longText': case 'url': case 'email': case 'tags': return texts(form, fold(String(operand)));
    case 'personName': return texts(form, fold(String(shape(operand)['display'] ?? operand)));
    default: return texts(form, String(operand));
  }
}

/** A moment against the first instant of a day: its own day says on which side it is. */
function sinceDay(form: string, day: string, context: MatchContext): number {
  const local = dayIn(new Date(form), context.zone);
  if (local !== day) return texts(local, day);
  const before = dayIn(new Date(Date.parse(form) - 1), context.zone);
  return before === day ? 1 : 0;
}

/** A sum in base currency; the server rounds to six decimals as this does for those it can say exactly. */
function inBase(operand: Value, context: MatchContext): string {
  const { amount = operand, currency = context.baseCurrency } = shape(operand);
  if (currency === context.baseCurrency) return String(amount);
  return (Number(amount) * Number(context.rates?.[String(currency)] ?? NaN)).toFixed(6);
}
