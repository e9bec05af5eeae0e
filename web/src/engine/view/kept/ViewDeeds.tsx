import { Menu } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useNavigate } from '@tanstack/react-router';
import { run } from '@/engine/record/execute';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { type SavedView, screenOf, viewFields } from '@/engine/view/savedViews';
import { uuidv7 } from '@/lib/ids';
import { AnchoredMenu } from '@/ui/Anchored';
import type { Opener } from '@/ui/opener';
import type { Keeping } from './keeping';

interface Props {
  opener: Opener;
  keeping: Keeping;
  view: SavedView;
  onSaving: () => void;
  onRenaming: () => void;
}

/** What can be done with a kept view. */
export function ViewDeeds({ opener, keeping, view, onSaving, onRenaming }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const catalog = useCatalog();
  const me = useSession().user.id;
  const { object, kind, changed, definition, reset } = keeping;
  const update = async () => {
    await run([{ do: 'update', object: 'savedView', id: view.id, fields: { definition: { becomes: definition }, kind: { becomes: kind } } }], { done: t('viewBox.updated', { name: view.name }) });
    reset();
  };
  // one's own to look at differently, whoever made the first
  const duplicate = async () => {
    const id = uuidv7();
    const copy = { ...view, name: t('viewBox.copyOf', { name: view.name }), sharing: 'private' as const };
    await run([{ do: 'create', object: 'savedView', id, fields: viewFields(catalog, copy) }], { done: t('viewBox.duplicated', { name: view.name }) });
    void navigate({ to: screenOf(view.kind), params: { object: object.key }, search: { view: id } });
  };
  const reach = objectOf(catalog, 'savedView')?.may.update;
  const mayChange = view.owner?.id === me || reach === 'shared' || reach === 'all' || (reach === 'team' && view.sharing === 'team');
  const remove = async () => {
    await run([{ do: 'delete', object: 'savedView', id: view.id }], { done: t('viewBox.deleted', { name: view.name }) });
    void navigate({ to: screenOf(kind), params: { object: object.key }, search: {} });
  };
  return (
    <AnchoredMenu opener={opener}>
      <Menu.Item disabled={!changed || !mayChange} onClick={() => void update().catch(() => undefined)}>{t('viewBox.update')}</Menu.Item>
      <Menu.Item onClick={() => onSaving()}>{t('viewBox.saveAs')}</Menu.Item>
      <Menu.Item disabled={!mayChange} onClick={() => onRenaming()}>{t('viewBox.renameIt')}</Menu.Item>
      <Menu.Item onClick={() => void duplicate().catch(() => undefined)}>{t('viewBox.duplicate')}</Menu.Item>
      <Menu.Item disabled={!mayChange} onClick={() => void remove().catch(() => undefined)}>{t('viewBox.delete')}</Menu.Item>
    </AnchoredMenu>
  );
}
