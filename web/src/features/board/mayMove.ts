import type { RecordData, Ref } from '@/engine/record/types';
import { isEditable } from '@/engine/schema/catalog';
import type { Field, ObjectType } from '@/engine/schema/types';

/** Who looks: themselves and, once it is known, their team. */
export interface Looker {
  id: string;
  team: string | null | undefined;
}

const idOf = (card: RecordData, key: string) => (card[key] as Ref | null | undefined)?.id;

/** Whether a card is offered for moving. Where it cannot be told from here it is, and the server has the last word. */
export function mayMove(object: ObjectType, by: Field, card: RecordData, looker: Looker): boolean {
  if (!isEditable(object, by)) return false;
  const owns = idOf(card, 'owner') === looker.id;
  switch (object.may.update) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'own':
      return owns;
    case 'team':
      return owns || looker.team === undefined || (looker.team !== null && idOf(card, 'team') === looker.team);
    case 'teamTree':
    case 'territory':
    case 'shared':
      return true;
  }
}
