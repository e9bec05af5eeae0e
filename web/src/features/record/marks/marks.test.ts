import { describe, expect, it } from 'vitest';
import { begins, put, stillNamed, typedAt } from './marks';

const typed = (text: string) => typedAt(text, text.length);

describe('a sign at the beginning of a word', () => {
  it('is followed by a name, in any letters', () => {
    expect(['Ask @Zo', 'Ask @Zofia Ka', '@Łu', '@'].map((text) => typed(text)?.words)).toEqual(['Zo', 'Zofia Ka', 'Łu', '']);
  });

  it('is followed by words of a text that is kept', () => {
    expect(typed('Said:\n/first visit')).toEqual({ sign: '/', words: 'first visit', from: 6 });
    expect(typed('/')).toEqual({ sign: '/', words: '', from: 0 });
  });

  it('is a mark like any other elsewhere', () => {
    expect(['a@b', 'Ask', '1/2', 'and / or', 'https://a', 'his/her'].map(typed)).toEqual([null, null, null, null, null, null]);
    expect([begins('!', 'Great!', 6), begins('!', 'Quote !', 7)]).toEqual([false, true]);
  });
});

it('what is chosen stands in the place of what was typed, and the rest stays', () => {
  expect(put('Ask @Zo about it', 4, 7, '@Zofia Kamińska ')).toEqual({ text: 'Ask @Zofia Kamińska about it', caret: 20 });
  expect(put('/fi\nmore', 0, 3, 'First visit')).toEqual({ text: 'First visit\nmore', caret: 11 });
});

it('names nobody whose name was taken out again, and nobody twice', () => {
  const zofia = { id: '1', name: 'Zofia' };
  expect(stillNamed('@Zofia, look', [zofia, zofia, { id: '2', name: 'Rui' }])).toEqual([zofia]);
});
