import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RecordData } from '@/engine/record/types';
import type { ObjectAction, ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import { lazily } from '@/lib/lazily';
import { offeredOn } from './inputs';

const ActionDialog = lazily(() => import('./ActionDialog').then((module) => module.default));

/** What else can be done with a record, one button each: whatever its type declares. */
export function ActionButtons({ object, record }: { object: ObjectType; record: RecordData }) {
  const { user, workspace } = useSession();
  const [doing, setDoing] = useState<ObjectAction | null>(null);
  const offered = offeredOn(object, record, { now: new Date(), zone: workspace.timeZone, baseCurrency: workspace.baseCurrency, me: user.id });
  return (
    <>
      {offered.map((action) => (
        <Button key={action.key} onClick={() => setDoing(action)}>
          {action.label}
        </Button>
      ))}
      {doing && <ActionDialog action={doing} record={record} onClose={() => setDoing(null)} />}
    </>
  );
}
