import { run } from '@/engine/record/execute';
import { usePage } from '@/engine/record/page';
import type { Ref } from '@/engine/record/types';
import { uuidv7 } from '@/lib/ids';

export interface Muted {
  id: string;
  kind: string;
  about: Ref | null;
}

/** What this person does not want to be told; kept with them on the server. Undefined until it is known. */
export function useMuted(me: string): Muted[] | undefined {
  const page = usePage('muted', { fields: ['kind', 'about'], filter: { field: 'owner', op: 'is', value: me }, sort: [{ field: 'kind' }], limit: 200 });
  return page.data?.pages[0]?.items.map((item) => ({ id: item.id, kind: String(item['kind']), about: (item['about'] as Ref | null | undefined) ?? null }));
}

export const isMuted = (muted: readonly Muted[] | undefined, kind: string) => muted?.some((one) => one.kind === kind && one.about === null) ?? false;

export const mute = (kind: string, done: string, about?: { object: string; id: string }) =>
  run([{ do: 'create', object: 'muted', id: uuidv7(), fields: { kind, ...(about ? { about: { object: about.object, id: about.id } } : {}) } }], { done });

export const unmute = (all: readonly Muted[], done: string) => run(all.map(({ id }) => ({ do: 'delete', object: 'muted', id })), { done });
