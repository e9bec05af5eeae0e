import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FilterMenu } from '@/engine/filter/FilterMenu';
import { ColumnsMenu } from './ColumnsMenu';
import css from './List.module.css';
import { SortMenu } from './SortMenu';
import { SummaryMenu } from './SummaryMenu';
import type { ListState } from './useListState';
import { ViewMenu } from './ViewMenu';

/** What narrows, orders and shapes the list, and the view that keeps it. */
export function Toolbar({ state }: { state: ListState }) {
  const { t } = useTranslation();
  return (
    <div className={css.toolbar} role="toolbar" aria-label={t('list.toolbar')}>
      <FilterMenu object={state.object} filter={state.filter} onFilter={(filter) => state.change({ filter })} />
      {state.kind === 'list' ? <><SortMenu state={state} /><ColumnsMenu state={state} /></> : <SummaryMenu state={state} />}
      {state.object.may.delete !== 'none' && state.kind === 'list' && (
        <Button variant="subtle" color={state.bin ? undefined : 'gray'} size="compact-sm" leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />} aria-pressed={state.bin} onClick={() => state.change({ bin: state.bin ? undefined : true } as never)}>
          {t('list.bin')}
        </Button>
      )}
      <span className={css.spacer} />
      <ViewMenu state={state} />
    </div>
  );
}
