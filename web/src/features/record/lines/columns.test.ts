import { describe, expect, it } from 'vitest';
import type { ObjectType } from '@/engine/schema/types';
import { columnsOf, isNumber } from './columns';

const child = (fields: Record<string, string>, listColumns: string[]) => ({ listColumns, fields: Object.entries(fields).map(([key, type]) => ({ key, type })) }) as unknown as ObjectType;
const keys = (type: ObjectType) => columnsOf(type).map((field) => field.key);

describe('columns of owned rows', () => {
  it('of goods are what, how many and at what price', () => {
    expect(keys(child({ product: 'relation', description: 'text', quantity: 'decimal', price: 'money', discount: 'percent', total: 'money' }, ['product', 'total']))).toEqual(['product', 'quantity', 'price', 'discount']);
  });

  it('of anything else are what its type lists', () => {
    expect(keys(child({ day: 'integer', subject: 'text', secret: 'text' }, ['day', 'subject', 'hidden']))).toEqual(['day', 'subject']);
  });

  it('stand to the right where they are numbers', () => {
    expect(columnsOf(child({ day: 'integer', subject: 'text' }, ['day', 'subject'])).map(isNumber)).toEqual([true, false]);
  });
});
