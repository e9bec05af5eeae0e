import type { RecordData } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { partyOf } from '../promise/promises';
import { Composer } from './Composer';
import { Timeline } from './Timeline';

/** What happened with a record, below a place to write what happens now. */
export function Story({ object, record, talked }: { object: ObjectType; record: RecordData; talked: boolean }) {
  return (
    <>
      {talked && <Composer about={{ object: object.key, id: record.id }} party={partyOf(object, record)} />}
      <Timeline object={object} id={record.id} talked={talked} />
    </>
  );
}
