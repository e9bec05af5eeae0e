import { Button } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import { lazily } from '@/lib/lazily';
import { useOpener } from '@/ui/opener';
import type { ListState } from './useListState';

export const SortBox = lazily(() => import('./SortBox').then((module) => module.SortBox));

/** By what the rows are ordered, first things first. */
export function SortMenu({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const opener = useOpener(SortBox.fetch);
  const first = state.sort[0]?.field;
  return (
    <>
      <Button {...opener.button} variant="subtle" color="gray" size="compact-sm" leftSection={<IconArrowsSort size={16} stroke={1.5} aria-hidden />}>
        {first ? t('sort.by', { field: resolvePath(catalog, state.object, first)?.label ?? first }) : t('sort.title')}
      </Button>
      {opener.wanted && <SortBox opener={opener} state={state} />}
    </>
  );
}
