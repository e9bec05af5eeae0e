import { fieldOf } from '@/engine/schema/catalog';
import type { Field, ObjectType } from '@/engine/schema/types';

const NUMBERS = ['integer', 'decimal', 'percent', 'money'];

/** What a row shows: of goods, what, how many and at what price; of anything else, what its type lists. */
export function columnsOf(child: ObjectType): Field[] {
  const keys = fieldOf(child, 'product') ? ['product', 'quantity', 'price', 'discount'] : child.listColumns;
  return keys.flatMap((key) => fieldOf(child, key) ?? []);
}

export function isNumber(field: Field): boolean {
  return NUMBERS.includes(field.type);
}
