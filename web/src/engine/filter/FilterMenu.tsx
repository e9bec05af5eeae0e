import { Button } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useShortcuts } from '@/lib/shortcuts';
import { useOpener } from '@/ui/opener';
import type { Filter } from '../record/types';
import { useCatalog } from '../schema/catalog';
import type { ObjectType } from '../schema/types';
import css from './Filter.module.css';
import { filterWords } from './words';

// a filter is read more often than made
export const FilterBox = lazily(() => import('./FilterBox').then((module) => module.FilterBox));

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
  const opener = useOpener(FilterBox.fetch);
  const parts = partsOf(filter);
  useShortcuts([{ keys: 'f', label: t('filter.title'), run: () => opener.setOpened(true) }]);
  return (
    <>
      <Button {...opener.button} variant="subtle" color="gray" size="compact-sm" leftSection={<IconFilter size={16} stroke={1.5} aria-hidden />}>{t('filter.title')}</Button>
      {opener.wanted && <FilterBox opener={opener} object={object} value={filter} onChange={onFilter} />}
      {parts.length > 0 && (
        <div className={css.chips}>
          {parts.map((part, index) => {
            const words = filterWords(catalog, object, part);
            return (
              <span key={index} className={css.chip}>
                <button type="button" className={css.words} onClick={() => opener.setOpened(true)}>{words}</button>
                <button type="button" aria-label={t('filter.removeThis', { what: words })} onClick={() => onFilter(joined(parts.filter((_, at) => at !== index)))}><IconX size={12} stroke={2} /></button>
              </span>
            );
          })}
        </div>
      )}
    </>
  );
}
