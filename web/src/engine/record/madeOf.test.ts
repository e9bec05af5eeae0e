import { expect, it } from 'vitest';
import type { Field } from '../schema/types';
import { isMade } from './madeOf';
import type { RecordData } from './types';

const amount = { key: 'amount', madeOf: 'lines.price' } as Field;
const deal = (lines: unknown) => ({ id: '1', version: 1, object: 'opportunity', lines }) as unknown as RecordData;

it('is made by rows that have the part', () => {
  expect(isMade(amount, deal([{ price: null }, { price: { amount: '5', currency: 'EUR' } }]))).toBe(true);
});

it('is typed by hand where no row has it, or none is there', () => {
  expect(isMade(amount, deal([{ price: null }]))).toBe(false);
  expect(isMade(amount, deal([]))).toBe(false);
  expect(isMade(amount, deal(undefined))).toBe(false);
});

it('is typed by hand where nothing makes it', () => {
  expect(isMade({ key: 'name' } as Field, deal([{ price: 1 }]))).toBe(false);
});
