import { Button, Popover } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBuilder } from '@/engine/filter/FilterBuilder';
import { filterWords } from '@/engine/filter/words';
import type { Filter } from '@/engine/record/types';
import { useCatalog } from '@/engine/schema/catalog';
import { useShortcuts } from '@/lib/shortcuts';
import css from './List.module.css';
import type { ListState } from './useListState';

const partsOf = (filter: Filter | null): Filter[] => (!filter ? [] : 'and' in filter ? filter.and : [filter]);

const joined = (parts: Filter[]): Filter | null => (parts.length > 1 ? { and: parts } : (parts[0] ?? null));

/** The filter in words, part by part, and the place where it is made. */
export function FilterMenu({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const [open, setOpen] = useState(false);
  const parts = partsOf(state.filter);
  useShortcuts([{ keys: 'f', label: t('filter.title'), run: () => setOpen(true) }]);
  return (
    <>
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus withinPortal>
        <Popover.Target>
          <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconFilter size={16} stroke={1.5} aria-hidden />} onClick={() => setOpen(!open)} aria-expanded={open}>{t('filter.title')}</Button>
        </Popover.Target>
        <Popover.Dropdown className={css.filterBox} role="dialog" aria-label={t('filter.title')}>
          {open && <FilterBuilder object={state.object} value={state.filter} onChange={(filter) => state.change({ filter })} />}
        </Popover.Dropdown>
      </Popover>
      {parts.length > 0 && (
        <div className={css.chips}>
          {parts.map((part, index) => {
            const words = filterWords(catalog, state.object, part);
            return (
              <span key={index} className={css.chip}>
                <button type="button" className={css.words} onClick={() => setOpen(true)}>{words}</button>
                <button type="button" aria-label={t('filter.removeThis', { what: words })} onClick={() => state.change({ filter: joined(parts.filter((_, at) => at !== index)) })}><IconX size={12} stroke={2} /></button>
              </span>
            );
          })}
        </div>
      )}
    </>
  );
}
