import { describe, expect, it } from 'vitest';
import type { Catalog, Field, ObjectType } from '@/engine/schema/types';
import { targetsOf } from './targets';

const field = (key: string, more: Partial<Field> = {}): Field => ({ key, label: key, type: 'text', access: 'write', required: false, readOnly: false, system: false, operators: [], ...more }) as unknown as Field;
const relation = (key: string, target: string) => field(key, { type: 'relation', targets: [target] });

function object(key: string, fields: Field[], more: Partial<ObjectType> = {}): ObjectType {
  return { key, label: key, title: 'name', link: false, partOf: null, may: { create: true, read: 'all', update: 'all', delete: 'all' }, fields, ...more } as unknown as ObjectType;
}

const account = object('account', [field('name')]);
const contact = object('contact', [field('name')]);
const worksAt = object('worksAt', [relation('contact', 'contact'), relation('account', 'account'), field('role')], { link: true });
const knows = object('knows', [relation('one', 'contact'), relation('other', 'contact')], { link: true });

const keysOf = (objects: ObjectType[]) => targetsOf({ version: 1, locale: 'en', objects } as Catalog, contact, (part) => part).map((target) => target.key);

describe('where a column can go', () => {
  it('offers what a link leads to and says, but not the way back', () => {
    expect(keysOf([account, contact, worksAt])).toEqual(['name', 'worksAt.account', 'worksAt.role']);
  });

  it('offers no link in which the record could stand at either end', () => {
    expect(keysOf([account, contact, knows])).toEqual(['name']);
  });

  it('offers no link that one may not make', () => {
    expect(keysOf([account, contact, { ...worksAt, may: { ...worksAt.may, create: false } }])).toEqual(['name']);
  });
});
