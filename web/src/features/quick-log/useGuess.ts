import { useParams } from '@tanstack/react-router';
import { usePage } from '@/engine/record/page';
import { useRecent } from '@/engine/record/recent';
import type { Ref } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';

const HOUR = 3_600_000;

/** With whom somebody most likely talked: as they say, whose page is open, whom the agenda names just now, whose page was open last. */
export function useGuess(known: Ref | null): Ref | null {
  const me = useSession().user.id;
  const targets = fieldOf(useObject('interaction'), 'about')?.targets ?? [];
  const { object, id } = useParams({ strict: false }) as { object?: string; id?: string };
  const recent = useRecent(me).filter((one) => targets.includes(one.object));
  const open = recent.find((one) => one.object === object && one.id === id);
  // to the minute, so that the question stays the same while the sheet is open
  const minute = Math.floor(Date.now() / 60_000) * 60_000;
  const at = (hours: number) => new Date(minute + hours * HOUR).toISOString();
  const now = usePage('appointment', {
    fields: ['about'], limit: 5, sort: [{ field: 'startsAt', desc: true }],
    filter: { and: [{ field: 'owner', op: 'is', value: me }, { field: 'startsAt', op: 'ge', value: at(-3) }, { field: 'startsAt', op: 'le', value: at(0.25) }, { field: 'about', op: 'isNotEmpty' }] },
  }, known === null && open === undefined);
  const met = (now.data?.pages[0]?.items ?? []).map((one) => one['about'] as Ref | null).find((about) => about?.title && targets.includes(about.object));
  return known ?? open ?? met ?? recent[0] ?? null;
}
