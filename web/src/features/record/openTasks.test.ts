import { expect, it } from 'vitest';
import type { ObjectType } from '@/engine/schema/types';
import { openTasks } from './openTasks';

const task = (...fields: string[]) => ({ key: 'task', fields: fields.map((key) => ({ key })) }) as unknown as ObjectType;
const of = (object: string) => ({ object, id: 'r', version: 1 });
const open = { field: 'status', op: 'is', value: 'open' };
const about = { field: 'about', op: 'is', value: 'r' };

it('of a deal that was won what follows it is open work of its own', () => {
  expect(openTasks(task('about', 'sales.deal'), of('opportunity'))).toEqual({ and: [{ or: [about, { field: 'sales.deal', op: 'is', value: 'r' }] }, open] });
});

it('of anything else, and where nothing follows a deal, it is what is about it', () => {
  expect(openTasks(task('about', 'sales.deal'), of('lead'))).toEqual({ and: [about, open] });
  expect(openTasks(task('about'), of('opportunity'))).toEqual({ and: [about, open] });
});
