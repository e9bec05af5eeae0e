import { Button } from '@mantine/core';
import { useState } from 'react';
import { namesBehalf } from '@/engine/filter/matches';
import type { RecordData } from '@/engine/record/types';
import type { ObjectAction, ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import { useBehalf } from '@/engine/view/absence/absences';
import { lazily } from '@/lib/lazily';
import { offeredOn } from './inputs';

const ActionDialog = lazily(() => import('./ActionDialog').then((module) => module.default));

/** What can be done with this record beside writing it. */
export function useOffered(object: ObjectType, record: RecordData): ObjectAction[] {
  const { user, workspace } = useSession();
  const behalf = useBehalf(user.id, (object.actions ?? []).some((action) => namesBehalf(action.offered)));
  return offeredOn(object, record, { now: new Date(), zone: workspace.timeZone, baseCurrency: workspace.baseCurrency, me: user.id, behalf: behalf ?? [] });
}

/** One button each: whatever its type declares, the first of them as what is to be done. */
export function ActionButtons({ offered, record }: { offered: ObjectAction[]; record: RecordData }) {
  const [doing, setDoing] = useState<ObjectAction | null>(null);
  return (
    <>
      {offered.map((action, n) => (
        <Button key={action.key} variant={n === 0 ? 'filled' : 'default'} onClick={() => setDoing(action)}>
          {action.label}
        </Button>
      ))}
      {doing && <ActionDialog action={offered.find((action) => action.key === doing.key) ?? doing} record={record} onClose={() => setDoing(null)} />}
    </>
  );
}
