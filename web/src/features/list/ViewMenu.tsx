import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '@tanstack/react-router';
import { run } from '@/engine/record/execute';
import { useStore } from '@/lib/store';
import { drawnWidths } from './Grid';
import { SaveView } from './SaveView';
import type { ListState } from './useListState';

const NOTHING = { columns: undefined, filter: undefined, sort: undefined, group: undefined, kind: undefined };

/** The view this list began from: kept, changed, kept under another name, given up. */
export function ViewMenu({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [saving, setSaving] = useState(false);
  const widths = useStore(drawnWidths)[state.object.key] ?? {};
  const { view, changed, change } = state;
  const [, ...columns] = state.columns;
  const definition = { columns, filter: state.filter, sort: state.sort, widths: { ...state.widths, ...widths }, ...(state.group ? { group: state.group } : {}) };
  const update = async () => {
    if (!view) return;
    await run([{ do: 'update', object: 'savedView', id: view.id, fields: { definition: { becomes: definition }, kind: { becomes: state.kind } } }], { done: t('view.updated', { name: view.name }) });
    change(NOTHING as never);
  };
  const remove = async () => {
    if (!view) return;
    await run([{ do: 'delete', object: 'savedView', id: view.id }], { done: t('view.deleted', { name: view.name }) });
    void navigate({ to: '/o/$object', params: { object: state.object.key }, search: {} });
  };
  if (!view && !changed) return null;
  return (
    <>
      {changed && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => change(NOTHING as never)}>{t('view.reset')}</Button>}
      {view ? (
        <Menu>
          <Menu.Target><Button variant="default" size="compact-sm" rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}>{changed ? t('view.changed', { name: view.name }) : view.name}</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={!changed} onClick={() => void update().catch(() => undefined)}>{t('view.update')}</Menu.Item>
            <Menu.Item onClick={() => setSaving(true)}>{t('view.saveAs')}</Menu.Item>
            <Menu.Item onClick={() => void remove().catch(() => undefined)}>{t('view.delete')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <Button variant="default" size="compact-sm" onClick={() => setSaving(true)}>{t('view.save')}</Button>
      )}
      {saving && <SaveView object={state.object} kind={state.kind} definition={definition} onClose={() => setSaving(false)} />}
    </>
  );
}
