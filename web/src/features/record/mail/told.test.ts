import { expect, it } from 'vitest';
import type { ObjectType } from '@/engine/schema/types';
import { toldOf } from './told';

const field = (key: string, readOnly = false) => ({ key, type: 'text', readOnly });
const email = { key: 'email', fields: [field('subject'), field('status', true), field('sendAt', true), field('problem', true), field('about')] } as unknown as ObjectType;
const mail = (values: object) => ({ object: 'email', id: 'm', version: 1, status: 'received', ...values });
const told = (values: object) => toldOf(email, mail(values), ['subject', 'status', 'sendAt', 'problem', 'about']);

it('a mail that came says nothing of when it is to go or what kept it, and still asks what it is about', () => {
  expect(told({ sendAt: null })).toEqual(['subject', 'status', 'about']);
});

it('one of ours says what kept it', () => {
  expect(told({ status: 'failed', problem: 'refused', sendAt: '2026-11-23T04:00:00Z' })).toEqual(['subject', 'status', 'sendAt', 'problem', 'about']);
});
