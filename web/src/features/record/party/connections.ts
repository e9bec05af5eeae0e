import { textOf } from '@/engine/field/registry';
import type { RecordData, Ref } from '@/engine/record/types';
import { fieldOf } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';

export interface Told {
  id: string;
  /** How this end stands to the other. */
  words: string;
  other: Ref;
  over: string | null;
}

/** Connections as one end of them reads them: the words of its own side, and who is at the other. */
export function connectionsOf(object: ObjectType, items: readonly RecordData[], self: string): Told[] {
  return items.flatMap((item) => {
    const from = item['from'] as Ref | null;
    const to = item['to'] as Ref | null;
    const here = from?.id === self;
    const other = here ? to : from;
    const field = fieldOf(object, here ? 'kind' : 'back');
    if (!other || !field) return [];
    return [{ id: item.id, words: textOf(field, item[field.key]), other, over: typeof item['until'] === 'string' ? item['until'] : null }];
  });
}

/** Every way to say it, from this side: what it does to others, and what others do to it; what reads the same both ways stands once. */
export function wordings(object: ObjectType): { value: string; label: string }[] {
  const sides = ['kind', 'back'].flatMap((side) => (fieldOf(object, side)?.options ?? []).filter((option) => !option.retired).map((option) => ({ value: `${side}:${option.key}`, label: option.label })));
  return sides.filter((one, index) => sides.findIndex((other) => other.label === one.label) === index);
}

/** The connection those words say: from this end, or from the other. */
export function connected(words: string, self: Ref, other: Ref): { kind: string; from: Ref; to: Ref } {
  const [side, kind = ''] = words.split(':');
  const [from, to] = side === 'back' ? [other, self] : [self, other];
  return { kind, from: { object: from.object, id: from.id }, to: { object: to.object, id: to.id } };
}
