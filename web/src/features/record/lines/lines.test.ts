import { describe, expect, it } from 'vitest';
import { linesTotal, lineTotal } from './lines';

describe('a line', () => {
  it('is worth its quantity times its price', () => {
    expect(lineTotal({ quantity: '2', price: { amount: '4821.00', currency: 'USD' } })).toBe(9642);
  });

  it('takes the discount off', () => {
    expect(lineTotal({ quantity: '1', price: '200', discount: '25' })).toBe(150);
  });

  it('has no worth without a price', () => {
    expect(lineTotal({ quantity: '1', price: null })).toBeNull();
  });
});

describe('the lines', () => {
  it('add up what has a price', () => {
    expect(linesTotal([{ quantity: 1, price: '10' }, { quantity: 1, price: null }, { quantity: 2, price: '5' }])).toBe(20);
  });

  it('have no total when no line has a price', () => {
    expect(linesTotal([{ quantity: 1 }])).toBeNull();
  });
});
