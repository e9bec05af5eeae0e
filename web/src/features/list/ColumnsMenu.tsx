import { Button, Popover } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import css from './List.module.css';
import type { ListState } from './useListState';

// what arranges columns comes when somebody wants to
const ColumnsBox = lazy(() => import('./ColumnsBox'));

/** Which fields stand in the list and in which order; the title is always first. */
export function ColumnsMenu({ state }: { state: ListState }) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconColumns size={16} stroke={1.5} aria-hidden />}>{t('columns.title')}</Button>
      </Popover.Target>
      <Popover.Dropdown className={css.box} aria-label={t('columns.title')}>
        <Suspense><ColumnsBox state={state} /></Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
