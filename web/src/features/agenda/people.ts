import type { Ref } from '@/engine/record/types';
import type { Entry } from '@/engine/view/agenda';

export interface Person {
  id: string;
  name: string;
}

/** Whose column it stands in: its owner's, or where it is not of those shown, everybody's who was asked for. */
export const isOf = (entry: Entry, person: string) => (entry['owner'] as Ref | null | undefined)?.id === person;
