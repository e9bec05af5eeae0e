import { ActionIcon } from '@mantine/core';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import { usePage } from '@/engine/record/page';
import type { RecordData, Ref } from '@/engine/record/types';
import { useObject } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { uuidv7 } from '@/lib/ids';

/** To hear of a record, or not any more. What is one's own is followed without a word. */
export function FollowButton({ object, record, name }: { object: string; record: RecordData; name: string }) {
  const { t } = useTranslation();
  const me = useSession().user.id;
  const follow = useObject('follow');
  const page = usePage('follow', { fields: ['state'], filter: { and: [{ field: 'owner', op: 'is', value: me }, { field: 'about', op: 'is', value: record.id }] }, limit: 1 }, follow !== undefined);
  if (!follow || !page.data) return null;
  const [said] = page.data.pages[0]?.items ?? [];
  const mine = (record['owner'] as Ref | null | undefined)?.id === me;
  const follows = said ? said['state'] === 'following' : mine;
  const turn = () => {
    const state = follows ? 'left' : 'following';
    const done = t(follows ? 'talk.left' : 'talk.followed', { name });
    void run([said ? { do: 'update', object: 'follow', id: said.id, fields: { state: { was: said['state'] ?? null, becomes: state } } } : { do: 'create', object: 'follow', id: uuidv7(), fields: { about: { object, id: record.id }, state } }], { done }).catch(() => undefined);
  };
  const label = t(follows ? 'talk.unfollow' : 'talk.follow');
  return (
    <ActionIcon size="lg" aria-pressed={follows} aria-label={label} title={label} onClick={turn}>
      {follows ? <IconBell size={20} stroke={1.5} /> : <IconBellOff size={20} stroke={1.5} />}
    </ActionIcon>
  );
}
