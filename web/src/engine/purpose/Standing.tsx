import { Tag } from '@/ui/Tag';
import type { RecordData } from '../record/types';
import { fieldOf, useObject } from '../schema/catalog';

/** In a word how it stands; why, to whoever asks or where there is room. */
export function Standing({ objective, because = false }: { objective: RecordData; because?: boolean }) {
  const type = useObject('objective');
  const option = (key: string) => fieldOf(type, key)?.options?.find((one) => one.key === objective[key]);
  const status = option('status');
  const reason = option('reason')?.label ?? '';
  if (!status) return null;
  return (
    <span title={because ? undefined : reason}>
      <Tag label={status.label} colour={status.color} />
      {because && <span className="quiet"> {reason}</span>}
    </span>
  );
}
