import { describe, expect, it } from 'vitest';
import type { ObjectAction, ObjectType } from '@/engine/schema/types';
import { firstChoice, given, offeredOn } from './inputs';

const action: ObjectAction = {
  key: 'convert', label: 'Convert lead', done: 'Lead converted',
  offered: { field: 'status', op: 'isNot', value: 'converted' },
  inputs: [
    { key: 'account', label: 'Company', type: 'relation', targets: ['account'] },
    { key: 'contact', label: 'Person', type: 'relation', targets: ['contact'] },
    { key: 'withDeal', label: 'Begin a deal too', type: 'boolean', initial: 'false' },
    { key: 'dealName', label: 'Name', type: 'text', under: 'withDeal' },
  ],
};
const lead = { key: 'lead', fields: [{ key: 'status', type: 'select' }], actions: [action] } as unknown as ObjectType;
const context = { now: new Date(), zone: 'UTC', baseCurrency: 'EUR', me: null };
const record = (status: string) => ({ object: 'lead', id: '1', version: 1, status });

describe('inputs of an action', () => {
  it('are offered where the action is', () => {
    expect(offeredOn(lead, record('new'), context)).toEqual([action]);
    expect(offeredOn(lead, record('converted'), context)).toEqual([]);
    expect(offeredOn({ ...lead, actions: [] }, record('new'), context)).toEqual([]);
  });

  it('begin with who is surely meant, and with nobody who only looks alike', () => {
    const company = { object: 'account', id: 'a', title: 'Sol' };
    const found = { account: [{ record: company, why: 'Same name', sure: true }], contact: [{ record: { object: 'contact', id: 'c' }, why: 'Same name', sure: false }] };
    expect(firstChoice(action, { found, values: {} })).toEqual({ account: company, withDeal: false });
  });

  it('are sent when they are asked for and given', () => {
    const values = { account: { object: 'account', id: 'a', title: 'Sol' }, contact: null, withDeal: false, dealName: 'Ovens' };
    expect(given(action, values)).toEqual({ account: { object: 'account', id: 'a' }, withDeal: false });
    expect(given(action, { ...values, withDeal: true })).toEqual({ account: { object: 'account', id: 'a' }, withDeal: true, dealName: 'Ovens' });
  });
});
