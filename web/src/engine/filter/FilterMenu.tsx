import { Button, Popover } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '@/lib/shortcuts';
import type { Filter } from '../record/types';
import { useCatalog } from '../schema/catalog';
import type { ObjectType } from '../schema/types';
import css from './Filter.module.css';
import { filterWords } from './words';

// a filter is read more often than made
const FilterBuilder = lazy(() => import('./FilterBuilder').then((module) => ({ default: module.FilterBuilder })));

interface Props {
  object: ObjectType;
  filter: Filter | null;
  onFilter: (filter: Filter | null) => void;
}

const partsOf = (filter: Filter | null): Filter[] => (!filter ? [] : 'and' in filter ? filter.and : [filter]);

const joined = (parts: Filter[]): Filter | null => (parts.length > 1 ? { and: parts } : (parts[0] ?? null));

/** The filter in words, part by part, and the place where it is made. */
export function FilterMenu({ object, filter, onFilter }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const [open, setOpen] = useState(false);
  const parts = partsOf(filter);
  useShortcuts([{ keys: 'f', label: t('filter.title'), run: () => setOpen(true) }]);
  return (
    <>
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus withinPortal>
        <Popover.Target>
          <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconFilter size={16} stroke={1.5} aria-hidden />} onClick={() => setOpen(!open)} aria-expanded={open}>{t('filter.title')}</Button>
        </Popover.Target>
        <Popover.Dropdown className={css.filterBox} role="dialog" aria-label={t('filter.title')}>
          {open && <Suspense><FilterBuilder object={object} value={filter} onChange={onFilter} /></Suspense>}
        </Popover.Dropdown>
      </Popover>
      {parts.length > 0 && (
        <div className={css.chips}>
          {parts.map((part, index) => {
            const words = filterWords(catalog, object, part);
            return (
              <span key={index} className={css.chip}>
                <button type="button" className={css.words} onClick={() => setOpen(true)}>{words}</button>
                <button type="button" aria-label={t('filter.removeThis', { what: words })} onClick={() => onFilter(joined(parts.filter((_, at) => at !== index)))}><IconX size={12} stroke={2} /></button>
              </span>
            );
          })}
        </div>
      )}
    </>
  );
}
