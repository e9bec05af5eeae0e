import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { theme } from '@/ui/theme/theme';
import type { Catalog, Field } from '../schema/types';
import type { FieldInputs, FieldType } from './types';

const catalog: Catalog = { version: 1, locale: 'en', objects: [] };

function show(children: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  client.setQueryData(['catalog', 'en'], catalog);
  client.setQueryData(['session'], { user: { id: 'u1', name: 'Ana' }, csrf: '', workspace: { name: 'W', baseCurrency: 'EUR', timeZone: 'Europe/Lisbon', sample: false, empty: false } });
  return render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={client}>
        <main>{children}</main>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

async function accessible(container: Element) {
  const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
}

/** What every field type owes: it shows, is edited, cleared, filtered, left alone where it must be, and can be used by anyone. */
export function fieldContract(type: FieldType & FieldInputs): void {
  const field: Field = {
    key: 'it', label: 'It', type: type.key, access: 'write', required: false, readOnly: false, unique: false, sortable: true, groupable: true, system: false, operators: [],
    ...type.sample.field,
  };
  const { Cell, Input, FilterInput, sample } = type;

  describe(`${type.key}: a field`, () => {
    it('shows its value, in the cell and in words', () => {
      const { container } = show(<Cell value={sample.value} field={field} />);
      const words = container.textContent || container.querySelector('[aria-label]')?.getAttribute('aria-label') || '';
      expect(words).toMatch(sample.shows);
      expect(type.text(sample.value, field)).not.toBe('');
    });

    it('shows nothing for nothing', () => {
      const { container } = show(<Cell value={null} field={field} />);
      expect(container.querySelector('main')?.textContent).toBe('');
    });

    if (Input) {
      it('is edited by what is typed', async () => {
        if (!sample.types) return;
        const onChange = vi.fn();
        show(<Input value={null} field={field} label="It" onChange={onChange} />);
        const [box] = screen.getAllByRole('textbox');
        await userEvent.click(box as HTMLElement);
        await userEvent.paste(sample.types);
        expect(onChange).toHaveBeenCalled();
        expect(onChange.mock.lastCall?.[0]).not.toBeNull();
      });

      it('is cleared to nothing', async () => {
        if (!sample.types || type.key === 'address' || type.key === 'personName') return;
        const onChange = vi.fn();
        show(<Input value={sample.other} field={field} label="It" onChange={onChange} />);
        const [box] = screen.getAllByRole('textbox');
        await userEvent.clear(box as HTMLElement);
        expect(onChange.mock.lastCall?.[0]).toBeNull();
      });

      it('stays as it is where it may only be read', async () => {
        const onChange = vi.fn();
        const { container } = show(<Input value={sample.value} field={field} label="It" onChange={onChange} readOnly />);
        for (const box of within(container).queryAllByRole('textbox')) await userEvent.type(box, 'x');
        for (const box of within(container).queryAllByRole('checkbox')) await userEvent.click(box);
        expect(onChange).not.toHaveBeenCalled();
      });

      it('has an input that anyone can use', async () => {
        const { container } = show(<Input value={sample.value} field={field} label="It" onChange={() => {}} error="Wrong" />);
        await accessible(container);
      });
    }

    it('is filtered', async () => {
      const onChange = vi.fn();
      const { container } = show(<FilterInput field={field} operator={sample.operator ?? 'is'} label="It" value={null} onChange={onChange} />);
      await accessible(container);
      if (!sample.filterTypes) return;
      await userEvent.click(screen.getAllByRole('textbox')[0] as HTMLElement);
      await userEvent.paste(sample.filterTypes);
      expect(onChange).toHaveBeenCalled();
    });
  });
}
