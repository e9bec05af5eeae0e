import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FIGURES } from '@/engine/purpose/objective';
import { treeOf } from '@/engine/purpose/tree';
import { usePage } from '@/engine/record/page';
import type { Filter } from '@/engine/record/types';
import { useObject } from '@/engine/schema/catalog';
import { ObjectIcon } from '@/engine/schema/ObjectIcon';
import { useSession } from '@/engine/session/session';
import { startCreating } from '@/engine/view/creating';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { today } from '@/lib/format/dates';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { MissionBlock } from './MissionBlock';
import { Objectives } from './Objectives';
import css from './Purpose.module.css';

const SHOWN = ['now', 'mine', 'all'] as const;
type Shown = (typeof SHOWN)[number];

/** Why we are here, and what we want to reach: from the whole company down to each person, each with how it stands and what it takes. */
export function ObjectivesScreen() {
  const { t } = useTranslation();
  const me = useSession().user.id;
  const [shown, setShown] = useState<Shown>('now');
  const object = useObject('objective');
  const now: Filter = { field: 'periodTo', op: 'ge', value: today() };
  const filters: Record<Shown, Filter | null> = { now, mine: { and: [now, { field: 'responsible', op: 'is', value: me }] }, all: null };
  const page = usePage('objective', { fields: FIGURES, filter: filters[shown], sort: [{ field: 'periodTo' }, { field: 'name' }], limit: 200 }, object !== undefined);
  if (!object) return <EmptyState icon={<ObjectIcon icon="target" size={20} />} title={t('purpose.notYours')} text={t('purpose.notYoursText')} />;
  const objectives = page.data?.pages.flatMap((one) => one.items) ?? [];
  const add = object.may.create && <Button onClick={() => startCreating('objective')}>{t('purpose.add')}</Button>;
  return (
    <div className={css.page}>
      <ScreenHead title={object.plural} icon={<ObjectIcon icon="target" size={20} />}>
        <SegmentedControl size="xs" aria-label={t('purpose.show')} value={shown} onChange={(value) => setShown(value as Shown)} data={SHOWN.map((value) => ({ value, label: t(`purpose.shown.${value}`) }))} />
        {add}
      </ScreenHead>
      <div className={css.body}>
        <MissionBlock />
        {page.isError && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
        {page.isPending && <Skeleton height={200} />}
        {page.data && objectives.length === 0 && <EmptyState icon={<ObjectIcon icon="target" size={20} />} title={t('purpose.none')} text={t('purpose.noneText')} />}
        {objectives.length > 0 && <Objectives branches={treeOf(objectives)} top />}
        {page.hasNextPage && <Button variant="subtle" color="gray" loading={page.isFetchingNextPage} onClick={() => void page.fetchNextPage()}>{t('purpose.more')}</Button>}
        <p className="quiet"><Link to="/o/$object" params={{ object: 'objective' }} search={{}}>{t('purpose.asList')}</Link></p>
      </div>
    </div>
  );
}
