import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { keys } from '@/engine/record/keys';
import { TimelineFinder } from './TimelineFinder';

function shown(words: string, year: number | null) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(keys.timelineYears('account', 'a1'), { years: [2026, 2021] });
  const said = { onWords: vi.fn(), onYear: vi.fn() };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <TimelineFinder object="account" id="a1" words={words} year={year} {...said} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return said;
}

const LOOK = 'Search the timeline';

it('takes words once it is asked for, and is left with Esc', () => {
  const { onWords } = shown('', null);
  fireEvent.click(screen.getByRole('button', { name: LOOK }));
  fireEvent.change(screen.getByRole('searchbox', { name: LOOK }), { target: { value: 'chairs' } });
  expect(onWords).toHaveBeenLastCalledWith('chairs');
  fireEvent.keyDown(screen.getByRole('searchbox', { name: LOOK }), { key: 'Escape' });
  expect(onWords).toHaveBeenLastCalledWith('');
  expect(screen.queryByRole('searchbox')).toBeNull();
});

it('offers the years there is something of', () => {
  const { onYear } = shown('', null);
  fireEvent.click(screen.getByRole('button', { name: 'Year' }));
  expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['2026', '2021']);
  fireEvent.click(screen.getByRole('menuitem', { name: '2021' }));
  expect(onYear).toHaveBeenCalledWith(2021);
});

it('leads back from a year to what is newest', () => {
  const { onYear } = shown('', 2021);
  fireEvent.click(screen.getByRole('button', { name: '2021' }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Back to the newest' }));
  expect(onYear).toHaveBeenCalledWith(null);
});
