import type { RecordData } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { lazily } from '@/lib/lazily';

const FollowUp = lazily(() => import('./FollowUp').then((module) => module.FollowUp));
const FormAddress = lazily(() => import('./FormAddress').then((module) => module.FormAddress));

/** What some types show beside their lists, and no other does. */
export function Beside({ object, record }: { object: ObjectType; record: RecordData }) {
  if (object.key === 'opportunity') return <FollowUp record={record} />;
  if (object.key === 'webForm') return <FormAddress record={record} />;
  return null;
}
