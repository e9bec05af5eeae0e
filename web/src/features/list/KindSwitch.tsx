import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListState } from './useListState';

/** The same records as rows, as a board or summed up. */
export function KindSwitch({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const kinds = ['list', ...(state.object.board ? ['board'] : []), 'summary'];
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('list.kind')}
      value={state.kind}
      data={kinds.map((kind) => ({ value: kind, label: t(`list.kinds.${kind}`) }))}
      onChange={(kind) => {
        if (kind === 'board') void navigate({ to: '/o/$object/board', params: { object: state.object.key }, search: state.filter ? { filter: state.filter } : {} } as never);
        else state.change({ kind: kind === 'summary' ? 'summary' : 'list' });
      }}
    />
  );
}
