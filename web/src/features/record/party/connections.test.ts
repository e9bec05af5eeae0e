import { describe, expect, it } from 'vitest';
import type { RecordData } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { connected, connectionsOf, wordings } from './connections';

const words = (key: string, label: string) => ({ key, type: 'select', options: [{ key: 'referred', label }, { key: 'friendOf', label: 'is a friend of' }] });
const object = { key: 'connection', fields: [words('kind', 'referred'), words('back', 'was referred by')] } as unknown as ObjectType;
const rui = { object: 'contact', id: 'r', title: 'Rui' };
const acme = { object: 'account', id: 'a', title: 'Acme' };
const item = { object: 'connection', id: 'c', version: 1, from: rui, to: acme, kind: 'referred', back: 'referred', until: null } as RecordData;

describe('a connection', () => {
  it('is read in the words of the side it is seen from', () => {
    expect(connectionsOf(object, [item], 'r')).toEqual([{ id: 'c', words: 'referred', other: acme, over: null }]);
    expect(connectionsOf(object, [item], 'a')).toEqual([{ id: 'c', words: 'was referred by', other: rui, over: null }]);
  });

  it('is said in the words of either side, once where both are the same', () => {
    expect(wordings(object)).toEqual([
      { value: 'kind:referred', label: 'referred' },
      { value: 'kind:friendOf', label: 'is a friend of' },
      { value: 'back:referred', label: 'was referred by' },
    ]);
  });

  it('leads from who did it, whichever side says so', () => {
    expect(connected('kind:referred', rui, acme)).toMatchObject({ kind: 'referred', from: { id: 'r' }, to: { id: 'a' } });
    expect(connected('back:referred', acme, rui)).toEqual({ kind: 'referred', from: { object: 'contact', id: 'r' }, to: { object: 'account', id: 'a' } });
  });
});
