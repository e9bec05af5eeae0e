import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { ObjectIcon } from '@/engine/schema/ObjectIcon';
import { startCreating } from '@/engine/view/creating';
import { EmptyState } from '@/ui/EmptyState';
import type { ListState } from './useListState';

/** Four kinds of nothing, each with its own way on: not allowed, no match, an empty bin, nothing yet. */
export function NoRecords({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const { object } = state;
  const icon = <ObjectIcon icon={object.icon} size={20} />;
  if (object.may.read === 'none') return <EmptyState icon={icon} title={t('empty.denied', { objects: object.plural })} text={t('empty.deniedText')} />;
  if (state.filter) {
    return (
      <EmptyState icon={icon} title={t('empty.noMatch')} text={t('empty.noMatchText', { objects: object.plural })} role="status">
        <Button variant="default" onClick={() => state.change({ filter: null })}>{t('empty.clear')}</Button>
      </EmptyState>
    );
  }
  if (state.bin) return <EmptyState icon={icon} title={t('empty.bin')} text={t('empty.binText')} role="status" />;
  return (
    <EmptyState icon={icon} title={t('empty.nothing', { objects: object.plural })} text={object.may.read === 'all' ? t('empty.nothingText') : t('empty.nothingYours')} role="status">
      {object.may.create && <Button onClick={() => startCreating(object.key)}>{t('create.add', { object: object.label })}</Button>}
      {object.may.create && <Button variant="default" component={Link} to="/imports/new" search={{ object: object.key } as never}>{t('empty.import')}</Button>}
    </EmptyState>
  );
}
