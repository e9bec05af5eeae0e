import { expect, it } from 'vitest';
import { stillNamed, typedName, withName } from './mentions';

it('knows a name that is being typed, in any letters', () => {
  expect([typedName('Ask @Zo', 7), typedName('Ask @Zofia Ka', 13), typedName('@Łu', 3), typedName('a@b', 3), typedName('Ask', 3)]).toEqual(['Zo', 'Zofia Ka', 'Łu', undefined, undefined]);
});

it('puts the whole name in its place and leaves the rest', () => {
  expect(withName('Ask @Zo about it', 7, 'Zofia Kamińska')).toEqual({ text: 'Ask @Zofia Kamińska about it', cursor: 20 });
});

it('names nobody whose name was taken out again, and nobody twice', () => {
  const zofia = { id: '1', name: 'Zofia' };
  expect(stillNamed('@Zofia, look', [zofia, zofia, { id: '2', name: 'Rui' }])).toEqual([zofia]);
});
