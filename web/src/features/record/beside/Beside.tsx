import type { RecordData } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { lazily } from '@/lib/lazily';

const Plan = lazily(() => import('../plan/Plan').then((module) => module.Plan));
const Invite = lazily(() => import('./Invite').then((module) => module.Invite));
const FormAddress = lazily(() => import('./FormAddress').then((module) => module.FormAddress));
const Introductions = lazily(() => import('./Introductions').then((module) => module.Introductions));

/** What some types show beside their lists, and no other does. */
export function Beside({ object, record }: { object: ObjectType; record: RecordData }) {
  if (object.key === 'opportunity') return <Plan record={record} />;
  if (object.key === 'appointment') return <Invite record={record} />;
  if (object.key === 'webForm') return <FormAddress record={record} />;
  if (object.key === 'handover') return <Introductions record={record} />;
  return null;
}
