import { Button } from '@mantine/core';
import { IconSum } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import css from '@/engine/summary/Grouping.module.css';
import { GroupingForm } from '@/engine/summary/GroupingForm';
import { bucketLabel } from '@/engine/summary/measureLabel';
import { firstGrouping } from '@/engine/summary/summary';
import { AnchoredBox } from '@/ui/Anchored';
import { here, useOpener } from '@/ui/opener';
import type { ListState } from './useListState';

/** By what the records are summed up, and which figures are shown. */
export function SummaryMenu({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { object } = state;
  const opener = useOpener(here);
  const grouping = state.group ?? firstGrouping(catalog, object);
  const by = grouping.by.map((dimension) => bucketLabel(resolvePath(catalog, object, dimension.field)?.label ?? dimension.field, dimension.bucket)).join(', ');
  return (
    <>
      <Button {...opener.button} variant="subtle" color="gray" size="compact-sm" leftSection={<IconSum size={16} stroke={1.5} aria-hidden />}>{t('summary.by', { field: by })}</Button>
      <AnchoredBox opener={opener} label={t('summary.title')} className={css.box}>
        <GroupingForm object={object} grouping={grouping} onChange={(group) => state.change({ group })} />
      </AnchoredBox>
    </>
  );
}
