import { Button } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useOpener } from '@/ui/opener';
import type { ListState } from './useListState';

// what arranges columns comes when somebody wants to
export const ColumnsBox = lazily(() => import('./ColumnsBox').then((module) => module.ColumnsBox));

/** Which fields stand in the list and in which order; the title is always first. */
export function ColumnsMenu({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const opener = useOpener(ColumnsBox.fetch);
  return (
    <>
      <Button {...opener.button} variant="subtle" color="gray" size="compact-sm" leftSection={<IconColumns size={16} stroke={1.5} aria-hidden />}>{t('columns.title')}</Button>
      {opener.wanted && <ColumnsBox opener={opener} state={state} />}
    </>
  );
}
