import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '@tanstack/react-router';
import { run } from '@/engine/record/execute';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { viewFields } from '@/engine/view/savedViews';
import { uuidv7 } from '@/lib/ids';
import { useStore } from '@/lib/store';
import { drawnWidths } from './Grid';
import type { ListState } from './useListState';

const RenameView = lazy(() => import('./RenameView').then((module) => ({ default: module.RenameView })));
const SaveView = lazy(() => import('./SaveView').then((module) => ({ default: module.SaveView })));

const NOTHING = { columns: undefined, filter: undefined, sort: undefined, group: undefined, kind: undefined };

/** The view this list began from: kept, changed, kept under another name, given up. */
export function ViewMenu({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const catalog = useCatalog();
  const me = useSession().user.id;
  const [saving, setSaving] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const widths = useStore(drawnWidths)[state.object.key] ?? {};
  const { view, changed, change } = state;
  const [, ...columns] = state.columns;
  const definition = { columns, filter: state.filter, sort: state.sort, widths: { ...state.widths, ...widths }, ...(state.group ? { group: state.group } : {}) };
  const update = async () => {
    if (!view) return;
    await run([{ do: 'update', object: 'savedView', id: view.id, fields: { definition: { becomes: definition }, kind: { becomes: state.kind } } }], { done: t('view.updated', { name: view.name }) });
    change(NOTHING as never);
  };
  // one's own to look at differently, whoever made the first
  const duplicate = async () => {
    if (!view) return;
    const id = uuidv7();
    const copy = { ...view, name: t('view.copyOf', { name: view.name }), sharing: 'private' as const };
    await run([{ do: 'create', object: 'savedView', id, fields: viewFields(catalog, copy) }], { done: t('view.duplicated', { name: view.name }) });
    void navigate({ to: '/o/$object', params: { object: state.object.key }, search: { view: id } });
  };
  const reach = objectOf(catalog, 'savedView')?.may.update;
  const mayChange = view?.owner?.id === me || reach === 'shared' || reach === 'all' || (reach === 'team' && view?.sharing === 'team');
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
            <Menu.Item disabled={!changed || !mayChange} onClick={() => void update().catch(() => undefined)}>{t('view.update')}</Menu.Item>
            <Menu.Item onClick={() => setSaving(true)}>{t('view.saveAs')}</Menu.Item>
            <Menu.Item disabled={!mayChange} onClick={() => setRenaming(true)}>{t('view.renameIt')}</Menu.Item>
            <Menu.Item onClick={() => void duplicate().catch(() => undefined)}>{t('view.duplicate')}</Menu.Item>
            <Menu.Item disabled={!mayChange} onClick={() => void remove().catch(() => undefined)}>{t('view.delete')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <Button variant="default" size="compact-sm" onClick={() => setSaving(true)}>{t('view.save')}</Button>
      )}
      <Suspense>
        {view && renaming && <RenameView view={view} onClose={() => setRenaming(false)} />}
        {saving && <SaveView object={state.object} kind={state.kind} definition={definition} onClose={() => setSaving(false)} />}
      </Suspense>
    </>
  );
}
