import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useStore } from '@/lib/store';
import { useOpener } from '@/ui/opener';
import { drawnWidths } from './Grid';
import { type ListState, PLAIN } from './useListState';

const RenameView = lazily(() => import('./RenameView').then((module) => module.RenameView));
const SaveView = lazily(() => import('./SaveView').then((module) => module.SaveView));
export const ViewDeeds = lazily(() => import('./ViewDeeds').then((module) => module.ViewDeeds));

/** The view this list began from: kept, changed, kept under another name, given up. */
export function ViewMenu({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const opener = useOpener(ViewDeeds.fetch, 'menu');
  const [saving, setSaving] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const widths = useStore(drawnWidths)[state.object.key] ?? {};
  const { view, changed, change } = state;
  const [, ...columns] = state.columns;
  const definition = { columns, filter: state.filter, sort: state.sort, widths: { ...state.widths, ...widths }, ...(state.group ? { group: state.group } : {}) };
  if (!view && !changed) return null;
  return (
    <>
      {changed && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => change(PLAIN)}>{t('view.reset')}</Button>}
      {view ? (
        <>
          <Button {...opener.button} variant="default" size="compact-sm" rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}>{changed ? t('view.changed', { name: view.name }) : view.name}</Button>
          {opener.wanted && <ViewDeeds opener={opener} state={state} view={view} definition={definition} onSaving={() => setSaving(true)} onRenaming={() => setRenaming(true)} />}
        </>
      ) : (
        <Button variant="default" size="compact-sm" onClick={() => setSaving(true)}>{t('view.save')}</Button>
      )}
      {view && renaming && <RenameView view={view} onClose={() => setRenaming(false)} />}
      {saving && <SaveView object={state.object} kind={state.kind} definition={definition} onClose={() => setSaving(false)} />}
    </>
  );
}
