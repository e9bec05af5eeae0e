import type { Ref } from '@/engine/record/types';
import { useObject } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import type { Sharing } from '@/engine/view/savedViews';

/** Whether this reader changes what somebody shares: its owner does, and as with views those whose rank reaches it. */
export function useMayChange(key: 'report' | 'dashboard', { owner, sharing }: { owner: Ref | null; sharing: Sharing }): boolean {
  const me = useSession().user.id;
  const reach = useObject(key)?.may.update;
  return owner?.id === me || reach === 'shared' || reach === 'all' || (reach === 'team' && sharing !== 'private');
}
