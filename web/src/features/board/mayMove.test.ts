import { describe, expect, it } from 'vitest';
import type { RecordData } from '@/engine/record/types';
import type { Field, ObjectType, Scope } from '@/engine/schema/types';
import { mayMove } from './mayMove';

const stage = { key: 'stage', access: 'write', readOnly: false } as Field;
const deals = (update: Scope) => ({ key: 'opportunity', may: { update } }) as ObjectType;
const card = (owner: string | null, team: string | null) => ({ id: 'd', owner: owner && { object: 'user', id: owner }, team: team && { object: 'team', id: team } }) as unknown as RecordData;
const rita = { id: 'rita', team: 'south' };

describe('a card is offered for moving', () => {
  it('to whoever may change it, and nobody else', () => {
    expect(mayMove(deals('own'), stage, card('rita', 'south'), rita)).toBe(true);
    expect(mayMove(deals('own'), stage, card('rob', 'south'), rita)).toBe(false);
    expect(mayMove(deals('team'), stage, card('rob', 'south'), rita)).toBe(true);
    expect(mayMove(deals('team'), stage, card('rob', 'north'), rita)).toBe(false);
    expect(mayMove(deals('all'), stage, card(null, null), rita)).toBe(true);
    expect(mayMove(deals('none'), stage, card('rita', 'south'), rita)).toBe(false);
  });

  it('never where the field itself is not theirs to write', () => {
    expect(mayMove(deals('all'), { ...stage, access: 'read' }, card('rita', 'south'), rita)).toBe(false);
  });

  it('while it is not known of which team one is', () => {
    expect(mayMove(deals('team'), stage, card('rob', 'north'), { id: 'rita', team: undefined })).toBe(true);
    expect(mayMove(deals('team'), stage, card('rob', null), { id: 'rita', team: null })).toBe(false);
  });
});
