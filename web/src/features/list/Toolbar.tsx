import { Button } from '@mantine/core';
import { IconDownload, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FilterMenu } from '@/engine/filter/FilterMenu';
import { paperAddress, usePrinting } from '@/engine/view/printing';
import { address, queryString } from '@/lib/api/request';
import { ColumnsMenu } from './ColumnsMenu';
import { lazily } from '@/lib/lazily';
import css from './List.module.css';
import { SortMenu } from './SortMenu';
import { listQuery, type ListState } from './useListState';
import { ViewMenu } from '@/engine/view/kept/ViewMenu';
import { useKeeping } from './useKeeping';

const SummaryMenu = lazily(() => import('./SummaryMenu').then((module) => module.SummaryMenu));

/** The same rows and columns, as a file or on paper. */
function asked(state: ListState) {
  const { fields, filter, sort } = listQuery(state);
  const order = sort?.map((key) => (key.desc ? `-${key.field}` : key.field)).join(',');
  return { fields: fields?.join(','), filter: filter ? JSON.stringify(filter) : undefined, sort: order || undefined };
}

/** A button of its own, for its keys work only while there is a list. */
function Print({ state, path }: { state: ListState; path: string }) {
  const { t } = useTranslation();
  const paper = paperAddress(path, { ...asked(state), format: 'pdf' });
  usePrinting(paper);
  return <Button component="a" href={paper} target="_blank" rel="noopener" variant="subtle" color="gray" size="compact-sm" leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />}>{t('list.print')}</Button>;
}

/** What narrows, orders and shapes the list, and the view that keeps it. */
export function Toolbar({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const keeping = useKeeping(state);
  const path = `/records/${state.object.key}/export`;
  return (
    <div className={css.toolbar} role="toolbar" aria-label={t('list.toolbar')}>
      <FilterMenu object={state.object} filter={state.filter} onFilter={(filter) => state.change({ filter })} />
      {state.kind === 'list' ? <><SortMenu state={state} /><ColumnsMenu state={state} /></> : <SummaryMenu state={state} />}
      {state.object.may.delete !== 'none' && state.kind === 'list' && (
        <Button variant="subtle" color={state.bin ? undefined : 'gray'} size="compact-sm" leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />} aria-pressed={state.bin} onClick={() => state.change({ bin: state.bin ? undefined : true } as never)}>
          {t('list.bin')}
        </Button>
      )}
      {state.kind === 'list' && !state.bin && (
        <>
          <Button component="a" href={address(path + queryString(asked(state)))} download variant="subtle" color="gray" size="compact-sm" leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}>{t('list.export')}</Button>
          <Print state={state} path={path} />
        </>
      )}
      <span className={css.spacer} />
      <ViewMenu keeping={keeping} />
    </div>
  );
}
