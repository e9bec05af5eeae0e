import { expect, it } from 'vitest';
import type { Field, ObjectType } from '@/engine/schema/types';
import { quickFields } from './quickFields';

const field = (key: string, more: Partial<Field> = {}): Field => ({
  key, label: key, type: 'text', access: 'write', required: false, readOnly: false, unique: false, sortable: true, groupable: false, system: false, operators: [], ...more,
});

const deal = {
  key: 'deal', title: 'name', listColumns: ['name', 'amount', 'owner'], sections: [{ key: 'main', label: 'Main', fields: ['number', 'name', 'account', 'stage', 'amount'] }],
  may: { create: true, read: 'all', update: 'none', delete: 'none' },
  fields: [field('number', { type: 'autoNumber', readOnly: true }), field('name'), field('account'), field('stage', { required: true }), field('amount'), field('owner', { system: true }), field('secret', { access: 'read', required: true })],
} as unknown as ObjectType;

it('asks for the title and what is required first, and never for what nobody may type', () => {
  expect(quickFields(deal).map((each) => each.key)).toEqual(['name', 'stage', 'amount', 'account']);
});

it('shows what is already known', () => {
  expect(quickFields(deal, ['account']).map((each) => each.key).slice(0, 3)).toEqual(['name', 'stage', 'account']);
});

it('leaves what comes by itself in its place', () => {
  const stage = field('stage', { required: true, filled: true });
  expect(quickFields({ ...deal, fields: deal.fields.map((each) => (each.key === 'stage' ? stage : each)) }).map((each) => each.key)).toEqual(['name', 'amount', 'account', 'stage']);
});
