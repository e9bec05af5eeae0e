import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '@/engine/record/types';
import { countAhead, foldChanges, netChanges } from './foldChanges';

const rui = { object: 'user', id: 'rui', title: 'Rui' };
const ana = { object: 'user', id: 'ana', title: 'Ana' };
const deal = { object: 'opportunity', id: 'd', title: 'Deal' };

function change(minute: number, actor = rui, changes: Record<string, [unknown, unknown]> = { amount: [1, 2] }, kind = 'updated'): TimelineItem {
  const at = new Date(Date.UTC(2026, 10, 22, 10, 0) - minute * 60_000).toISOString();
  return { kind: 'change', at, actor, record: deal, about: deal, data: { kind, version: 100 - minute, changes } };
}

function note(minute: number): TimelineItem {
  return { ...change(minute), kind: 'note', data: { body: 'Spoke' } };
}

const sizes = (items: TimelineItem[]) => foldChanges(items).map((fold) => fold.items.length);

describe('the timeline', () => {
  it('folds what one person changed within the hour', () => {
    expect(sizes([change(0), change(5), change(30)])).toEqual([3]);
  });

  it('keeps two people apart', () => {
    expect(sizes([change(0), change(1, ana), change(2)])).toEqual([1, 1, 1]);
  });

  it('keeps changes of different mornings apart', () => {
    expect(sizes([change(0), change(90)])).toEqual([1, 1]);
  });

  it('never folds a talk, nor changes on its two sides', () => {
    expect(sizes([change(0), note(1), change(2)])).toEqual([1, 1, 1]);
  });

  it('puts the mails of one conversation under the newest of them, whatever was done between', () => {
    const mail = (minute: number, conversation: string | null): TimelineItem => ({ ...change(minute), kind: 'email', data: { conversation } });
    expect(sizes([mail(0, 'a'), note(1), mail(2, 'b'), mail(3, 'a'), mail(4, null), mail(5, null)])).toEqual([2, 1, 1, 1, 1]);
  });

  it('knows how much of it is still to come', () => {
    const now = Date.UTC(2026, 10, 22, 10, 0);
    expect(countAhead(foldChanges([note(-60), note(-5), change(1)]), now)).toBe(2);
    expect(countAhead(foldChanges([change(1)]), now)).toBe(0);
    expect(countAhead(foldChanges([note(-5)]), now)).toBe(1);
  });

  it('leaves the making of a record on its own', () => {
    expect(sizes([change(0), change(1, rui, {}, 'created')])).toEqual([1, 1]);
  });

  it('keeps a fold its name while older items arrive', () => {
    const before = foldChanges([change(0)])[0]?.key;
    expect(foldChanges([change(0), change(3)])[0]?.key).toBe(before);
  });

  it('tells of a field changed twice where it began and where it ended', () => {
    const items = [change(0, rui, { amount: [2, 3], stage: ['a', 'b'] }), change(1, rui, { amount: [1, 2] })];
    expect(netChanges(items)).toEqual([
      ['amount', 1, 3],
      ['stage', 'a', 'b'],
    ]);
  });
});
