import type { Ref } from '@/engine/record/types';
import type { Entry } from '@/engine/view/agenda';

export interface Person {
  id: string;
  name: string;
}

/** Whether it stands in somebody's column: who owns it or takes part; where only one is asked for, it is theirs. */
export const isOf = (entry: Entry, person: string) => (entry['people'] as string[] | undefined)?.includes(person) ?? (entry['owner'] as Ref | null | undefined)?.id === person;
