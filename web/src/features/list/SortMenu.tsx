import { ActionIcon, Button, NativeSelect, Popover } from '@mantine/core';
import { IconArrowsSort, IconX } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import css from './List.module.css';
import type { ListState } from './useListState';

const FieldPathSelect = lazy(() => import('@/engine/filter/FieldPathSelect').then((module) => ({ default: module.FieldPathSelect })));

/** By what the rows are ordered, first things first. */
export function SortMenu({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { sort, change } = state;
  const label = (path: string) => resolvePath(catalog, state.object, path)?.label ?? path;
  const chosen = sort.map((key) => key.field);
  return (
    <Popover position="bottom-start" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconArrowsSort size={16} stroke={1.5} aria-hidden />}>{sort.length ? t('sort.by', { field: label(chosen[0] ?? '') }) : t('sort.title')}</Button>
      </Popover.Target>
      <Popover.Dropdown className={css.box} aria-label={t('sort.title')}>
        <div className={css.rows}>
          {sort.map((key, index) => (
            <div key={key.field} className={css.line}>
              <span className="ellipsis">{label(key.field)}</span>
              <NativeSelect size="sm" aria-label={t('sort.direction', { field: label(key.field) })} value={key.desc ? 'desc' : 'asc'} data={[{ value: 'asc', label: t('sort.asc') }, { value: 'desc', label: t('sort.desc') }]}
                onChange={(event) => change({ sort: sort.map((each, at) => (at === index ? { ...each, desc: event.currentTarget.value === 'desc' } : each)) })} />
              <ActionIcon aria-label={t('sort.remove', { field: label(key.field) })} onClick={() => change({ sort: sort.filter((_, at) => at !== index) })}><IconX size={16} stroke={1.5} /></ActionIcon>
            </div>
          ))}
          <Suspense><FieldPathSelect key={chosen.join()} object={state.object} value={null} label={t('sort.add')} placeholder={t('sort.add')} accept={(field) => field.sortable && !chosen.includes(field.key)} onChange={(field) => change({ sort: [...sort, { field }] })} /></Suspense>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
