import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Filter } from '../record/types';
import type { ObjectType } from '../schema/types';

interface Props {
  object: ObjectType;
  kind: 'list' | 'board' | 'summary';
  filter: Filter | null;
  /** From rows to sums and back on one screen; without it the other screen is opened. */
  onKind?: (kind: 'list' | 'summary') => void;
}

/** The same records as rows, as a board or summed up; what narrows them goes along. */
export function KindSwitch({ object, kind, filter, onKind }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const kinds = ['list', ...(object.board ? ['board'] : []), 'summary'] as const;
  const params = { object: object.key };
  const search = filter ? { filter } : {};
  const go = (wanted: string) => {
    if (wanted === 'board') void navigate({ to: '/o/$object/board', params, search });
    else if (onKind) onKind(wanted === 'summary' ? 'summary' : 'list');
    else void navigate({ to: '/o/$object', params, search: { ...search, ...(wanted === 'summary' ? { kind: 'summary' as const } : {}) } });
  };
  return <SegmentedControl size="xs" aria-label={t('list.kind')} value={kind} data={kinds.map((each) => ({ value: each, label: t(`list.kinds.${each}`) }))} onChange={go} />;
}
