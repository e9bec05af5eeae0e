import { describe, expect, it } from 'vitest';
import { columnOf, linesOf, nextPlan, type Plan, type Target, unnamed } from './plan';

const name: Target = { key: 'name', label: 'Name', type: 'text', required: true };
const parent: Target = { key: 'parent', label: 'Parent', type: 'relation', required: false, finds: { object: 'account', by: 'name' } };
const currency: Target = { key: 'annualRevenue.currency', label: 'Currency', type: 'text', required: false };

const plan: Plan = {
  object: 'account',
  mode: 'createOrUpdate',
  key: 'name',
  columns: [
    { index: 0, field: 'name', confidence: 0.9 },
    { index: 1, field: 'industry', values: { technolgy: 'technology' } },
    { index: 2, field: null },
  ],
  constants: { 'annualRevenue.currency': 'USD' },
};

describe('a plan', () => {
  it('gives a relation the field it finds by and rejects what it does not find', () => {
    expect(columnOf(nextPlan(plan, { do: 'map', index: 2, target: parent }), 2)).toEqual({ index: 2, field: 'parent', by: 'name', unknown: 'reject' });
  });

  it('frees the column that had the field before', () => {
    const next = nextPlan(plan, { do: 'map', index: 2, target: name });
    expect(columnOf(next, 0)?.field).toBeNull();
    expect(columnOf(next, 2)?.field).toBe('name');
    expect(next.key).toBe('name');
  });

  it('lets two columns fill a list', () => {
    const phones: Target = { key: 'phones', label: 'Phones', type: 'phone', required: false };
    const next = nextPlan(nextPlan(plan, { do: 'map', index: 1, target: phones }), { do: 'map', index: 2, target: phones });
    expect([columnOf(next, 1)?.field, columnOf(next, 2)?.field]).toEqual(['phones', 'phones']);
  });

  it('loses its key, and only creates, when the key has no column', () => {
    const next = nextPlan(plan, { do: 'map', index: 0, target: null });
    expect(next.key).toBeNull();
    expect(next.mode).toBe('create');
  });

  it('updates again once a key is chosen', () => {
    const keyless = nextPlan(plan, { do: 'key', field: null });
    expect(keyless.mode).toBe('create');
    expect(nextPlan(keyless, { do: 'key', field: 'name' }).mode).toBe('createOrUpdate');
  });

  it('forgets value rules of the field the column left', () => {
    expect(columnOf(nextPlan(plan, { do: 'map', index: 1, target: parent }), 1)?.values).toBeUndefined();
  });

  it('adds and removes one value rule', () => {
    const added = nextPlan(plan, { do: 'mapValue', index: 1, from: 'tech', to: 'technology' });
    expect(columnOf(added, 1)?.values).toEqual({ technolgy: 'technology', tech: 'technology' });
    const removed = nextPlan(added, { do: 'mapValue', index: 1, from: 'technolgy', to: null });
    expect(columnOf(removed, 1)?.values).toEqual({ tech: 'technology' });
  });

  it('drops the constant of a field that now has a column', () => {
    expect(nextPlan(plan, { do: 'map', index: 2, target: currency }).constants).toEqual({});
  });

  it('takes an empty constant away', () => {
    expect(nextPlan(plan, { do: 'constant', field: 'annualRevenue.currency', value: '' }).constants).toEqual({});
  });

  it('says when nothing names its records', () => {
    expect(unnamed(plan, [name, parent], 'name')).toBeNull();
    expect(unnamed(nextPlan(plan, { do: 'map', index: 0, target: null }), [name, parent], 'name')).toEqual(name);
  });

  it('counts a part as naming', () => {
    const person: Target = { key: 'name', label: 'Name', type: 'personName', required: true };
    const given: Target = { key: 'name.given', label: 'Given', type: 'text', required: false };
    expect(unnamed(nextPlan(plan, { do: 'map', index: 0, target: given }), [person, given], 'name')).toBeNull();
  });

  it('is of lines when a column goes into a list of owned rows', () => {
    const quantity: Target = { key: 'lines.quantity', label: 'Lines · Quantity', type: 'decimal', required: false, of: { key: 'lines', label: 'Lines' } };
    expect(linesOf(plan, [name, quantity])).toBeNull();
    expect(linesOf(nextPlan(plan, { do: 'map', index: 2, target: quantity }), [name, quantity])?.label).toBe('Lines');
  });

  it('leaves rows without a key out when asked to', () => {
    expect(nextPlan(plan, { do: 'skipKeyless', skip: true }).skipKeyless).toBe(true);
  });

  it('needs no name to update what is there', () => {
    const updating = nextPlan({ ...plan, key: 'industry' }, { do: 'mode', mode: 'update' });
    expect(unnamed(nextPlan(updating, { do: 'map', index: 0, target: null }), [name], 'name')).toBeNull();
  });
});
