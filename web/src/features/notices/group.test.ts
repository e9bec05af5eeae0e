import { expect, it } from 'vitest';
import { grouped, notice } from './group';

const one = (id: string, about: string, title: string | null) => notice({ object: 'notification', id, version: 1, level: 'needsMe', because: 'mention', about: { object: 'account', id: about, title }, occurred: '2026-11-22T10:00:00Z', count: 1 });

it('puts together what is about one record, in the order of the newest', () => {
  const groups = grouped([one('1', 'a', 'Acme'), one('2', 'b', 'Brick'), one('3', 'a', 'Acme')]);
  expect(groups.map((group) => [group.about?.title, group.notices.map(({ id }) => id)])).toEqual([['Acme', ['1', '3']], ['Brick', ['2']]]);
});

it('says nothing of a record its reader may not see any more', () => {
  expect(grouped([one('1', 'a', null)])).toEqual([]);
});
