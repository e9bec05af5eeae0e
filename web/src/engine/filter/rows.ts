import { fieldType } from '../field/registry';
import { resolvePath } from '../schema/catalog';
import type { Catalog, Field, ObjectType, Operator } from '../schema/types';
import { LIST } from './paths';
import type { Condition, Many } from './tree';

/** An operator, or with `not:` before it what it does not choose. */
export type Comparison = Operator | `not:${Operator}`;

const NEGATED: Operator[] = ['contains', 'startsWith', 'between', 'within'];

/** Nobody knows a moment to the microsecond: its day is asked for. */
const MOMENT: Operator[] = ['is', 'isNot'];

/** The operators this client has an input for; of text one most often knows a part, of days the period. */
export function offered(field: Field): Comparison[] {
  const able: Comparison[] = field.operators.filter((op) => (fieldType(field.type).many || (op !== 'in' && op !== 'notIn')) && !(field.type === 'instant' && MOMENT.includes(op)));
  const first: Operator = field.operators.includes('within') ? 'within' : 'contains';
  const ordered = able.includes(first) ? [first, ...able.filter((op) => op !== first)] : able;
  return ordered.flatMap((op): Comparison[] => (NEGATED.includes(op as Operator) ? [op, `not:${op as Operator}`] : [op]));
}

export const comparisonOf = (condition: Condition): Comparison => (condition.not ? `not:${condition.op}` : condition.op);

export function compareBy(condition: Condition, comparison: Comparison): Condition {
  const { not: _not, ...plain } = condition;
  return comparison.startsWith('not:') ? { ...plain, op: comparison.slice(4) as Operator, not: true } : { ...plain, op: comparison as Operator };
}

/** The row that begins with what was chosen: a field with its first comparison, or a list of which there is at least one. */
export function rowFor(catalog: Catalog, object: ObjectType, chosen: string): Condition | Many {
  if (chosen.startsWith(LIST)) return { many: chosen.slice(1), quantity: 'any', op: 'ge', value: 1, where: { join: 'and', rows: [] } };
  const field = resolvePath(catalog, object, chosen)?.field;
  return compareBy({ field: chosen, op: 'is', value: null }, (field && offered(field)[0]) ?? 'is');
}
