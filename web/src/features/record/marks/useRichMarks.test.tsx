import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { RichPen, RichSigns } from '@/engine/field/richText/signs';
import type { Named } from './marks';
import { useRichMarks } from './useRichMarks';

const PEOPLE = [{ object: 'user', id: 'z', name: 'Zofia Zając', title: 'Zofia Zając' }];
const TEXTS = [{ id: 'v', name: 'First visit', use: 'text', subject: 'Visit at Acme', objectType: 'account' }];

const answers: [RegExp, () => unknown][] = [
  [/\/find\?/, () => ({ items: PEOPLE })],
  [/mailTemplate\/query/, () => ({ items: TEXTS, next: null })],
  [/mail\/letters/, () => ({ subject: 'Visit at Acme', body: '<p>Acme wants:</p><p>They have:</p>', empty: [] })],
];

let signs: RichSigns;
let begin: (sign: '@' | '/') => void;
/** A paragraph in which the caret stands at its end. */
let paragraph = '';
const promised: string[] = [];
const pen: RichPen = {
  put(back, what) {
    paragraph = paragraph.slice(0, paragraph.length - back) + ('html' in what ? what.html : what.text);
    signs.onCaret(paragraph, pen, true);
  },
};

beforeEach(() => {
  paragraph = '';
  promised.length = 0;
  vi.stubGlobal('fetch', vi.fn((asked: RequestInfo | URL) => {
    const found = answers.find(([path]) => path.test(String(asked)));
    return Promise.resolve(new Response(JSON.stringify(found?.[1]() ?? {}), { headers: { 'Content-Type': 'application/json' } }));
  }));
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><Editor /></QueryClientProvider>
    </MantineProvider>,
  );
});

function Editor() {
  const [named, setNamed] = useState<Named[]>([]);
  const marks = useRichMarks({ text: paragraph, named, about: { object: 'account', id: 'a' }, onNamed: setNamed, onPromise: (what) => promised.push(what) });
  signs = marks.signs;
  begin = marks.begin;
  return <>{marks.list}<output>{named.map((one) => one.name).join()}</output></>;
}

const write = (words: string) => act(() => {
  for (const letter of words) {
    paragraph += letter;
    signs.onCaret(paragraph, pen, true);
  }
});
function press(key: string): boolean {
  let taken = false;
  act(() => { taken = signs.onKey(new KeyboardEvent('keydown', { key })); });
  return taken;
}

it('a / offers the texts for the record and puts one in, formatted as it is kept', async () => {
  write('Met. /vis');
  await screen.findByRole('option', { name: /First visit/ });
  expect(signs.active).toEqual({ list: screen.getByRole('listbox').id, option: screen.getByRole('option').id });
  expect(press('Enter')).toBe(true);
  await waitFor(() => expect(paragraph).toBe('Met. <p>Acme wants:</p><p>They have:</p>'));
});

it('an @ names a colleague', async () => {
  write('Ask @Zo');
  await screen.findByRole('option', { name: /Zofia/ });
  press('Tab');
  expect(paragraph).toBe('Ask @Zofia Zając ');
  expect(screen.getByRole('status').textContent).toBe('Zofia Zając');
});

it('a ! makes a promise of what stands before it, once', () => {
  write('Send the quote !');
  expect(promised).toEqual(['Send the quote']);
  expect(paragraph).toBe('Send the quote ');
  write('at once!');
  expect(promised).toHaveLength(1);
});

it('Esc leaves what is typed, elsewhere nothing is offered, and whoever points has the same list', async () => {
  write('/');
  await screen.findByRole('option');
  press('Escape');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(press('Enter')).toBe(false);
  act(() => signs.onCaret(null, pen, false));
  act(() => begin('/'));
  expect(paragraph).toBe('/ /');
  await screen.findByRole('option');
});
