import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useRef, useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Named } from './marks';
import { useMarks } from './useMarks';

const PEOPLE = [{ object: 'user', id: 'z', name: 'Zofia Zając', title: 'Zofia Zając' }, { object: 'user', id: 'r', name: 'Rui Rocha', title: 'Rui Rocha' }];
const TEXTS = [
  { id: 'v', name: 'First visit', use: 'text', subject: 'Visit at Acme', objectType: 'account' },
  { id: 'd', name: 'Deal lost', use: 'text', subject: 'Lost', objectType: 'opportunity' },
  { id: 'm', name: 'Thanks for the visit', use: 'mail', subject: 'Thank you', objectType: null },
];
let texts = TEXTS;

const answers: [RegExp, () => unknown][] = [
  [/\/find\?/, () => ({ items: PEOPLE.filter((one) => one.title.startsWith('Z')) })],
  [/user\/query/, () => ({ items: PEOPLE, next: null })],
  [/mailTemplate\/query/, () => ({ items: texts, next: null })],
  [/mail\/letters/, () => ({ subject: 'Visit at Acme', body: '<p>Acme wants:</p><p>They have:</p>', empty: [] })],
];

beforeEach(() => {
  texts = TEXTS;
  vi.stubGlobal('fetch', vi.fn((asked: RequestInfo | URL) => {
    const found = answers.find(([path]) => path.test(String(asked)));
    return Promise.resolve(new Response(JSON.stringify(found?.[1]() ?? {}), { headers: { 'Content-Type': 'application/json' } }));
  }));
});

function Box({ headed = false }: { headed?: boolean }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [named, setNamed] = useState<Named[]>([]);
  const marks = useMarks({ box, text, named, about: { object: 'account', id: 'a' }, headed, onWrite: setText, onPut: (next, names) => { setText(next); setNamed(names); } });
  return (
    <>
      <textarea ref={box} aria-label="Note" value={text} {...marks.props} onKeyDown={(event) => void marks.onKey(event)} />
      {marks.list}
      <button type="button" onClick={() => marks.begin('@')}>Name</button>
      <output>{named.map((one) => one.name).join()}</output>
    </>
  );
}

function shown(headed = false) {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><Box headed={headed} /></QueryClientProvider>
    </MantineProvider>,
  );
}

const box = () => screen.getByLabelText<HTMLTextAreaElement>('Note');
const write = (text: string) => fireEvent.change(box(), { target: { value: text } });
const press = (key: string) => fireEvent.keyDown(box(), { key });
const chosen = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';

it('an @ offers colleagues, gone through with the arrows and taken with Enter', async () => {
  shown();
  write('Ask @');
  expect(await screen.findByRole('listbox', { name: 'Colleagues' })).toBeTruthy();
  expect(box().getAttribute('role')).toBe('combobox');
  expect(box().getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
  expect(chosen()).toContain('Zofia Zając');
  press('ArrowDown');
  expect(chosen()).toContain('Rui Rocha');
  press('ArrowDown');
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('Zofia Zając');
  press('Enter');
  expect(box().value).toBe('Ask @Zofia Zając ');
  expect(screen.getByRole('status').textContent).toBe('Zofia Zając');
  expect(screen.queryByRole('listbox')).toBeNull();
});

it('Esc leaves what is typed as it is, and the list does not come back for it', async () => {
  shown();
  write('@Zo');
  await screen.findByRole('option');
  press('Escape');
  expect(screen.queryByRole('listbox')).toBeNull();
  write('@Zof');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(box().getAttribute('role')).toBeNull();
  write('@Zof said so, ask @Z');
  expect(await screen.findByRole('listbox')).toBeTruthy();
});

it('a / offers texts for records like this one, and puts the record\'s values in', async () => {
  shown(true);
  write('/');
  await screen.findByRole('listbox', { name: 'Templates' });
  expect(screen.getAllByRole('option').map((one) => one.textContent)).toEqual(['First visitVisit at Acme']);
  fireEvent.click(screen.getByRole('option'));
  await waitFor(() => expect(box().value).toBe('Visit at Acme\nAcme wants:\nThey have:'));
});

it('within what is written already a text brings its words alone', async () => {
  shown(true);
  write('Met them. /visit');
  await screen.findByRole('option');
  press('Enter');
  await waitFor(() => expect(box().value).toBe('Met them. Acme wants:\nThey have:'));
});

it('offers those of other languages to whoever looks for them', async () => {
  texts = [...TEXTS.map((one) => ({ ...one, language: 'en', subject: 'Visit at {{name}}' })), { id: 'w', name: 'Wizyta', use: 'text', subject: 'Wizyta', objectType: 'account', language: 'pl' }];
  shown();
  write('/');
  await screen.findByRole('listbox');
  expect(screen.getAllByRole('option').map((one) => one.textContent)).toEqual(['First visitVisit at …']);
  write('/wi');
  await screen.findByRole('option', { name: /Wizyta/ });
});

it('says how texts come to be where there are none', async () => {
  texts = [];
  shown();
  write('/');
  expect(await screen.findByText(/^No texts kept yet/)).toBeTruthy();
});

it('whoever points begins with the same list', async () => {
  shown();
  act(() => screen.getByText('Name').click());
  expect(box().value).toBe('@');
  expect(await screen.findAllByRole('option')).toHaveLength(2);
});
