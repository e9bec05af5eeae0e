import { usePage } from '../record/page';
import type { Filter } from '../record/types';
import { useObject } from '../schema/catalog';
import { useSession } from '../session/session';

/** What a workspace has once somebody lives in it, in the order of the first steps. */
export const FIRST_STEPS = ['data', 'mission', 'objective', 'people', 'mail'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** A type this reader does not know is not theirs to fill. */
function useHas(object: string, least = 1, filter: Filter | null = null): boolean | undefined {
  const known = useObject(object) !== undefined;
  const page = usePage(object, { fields: ['createdAt'], limit: least, filter }, known);
  return known ? page.data && (page.data.pages[0]?.items.length ?? 0) >= least : true;
}

/** Which of them are done, told by what is there and not by what was clicked; undefined while nobody knows yet. */
export function useFirstSteps(): Record<FirstStep, boolean> | undefined {
  const { workspace } = useSession();
  const mission = useHas('mission');
  const objective = useHas('objective');
  const people = useHas('user', 2, { field: 'active', op: 'is', value: true });
  const mail = useHas('mailAccount');
  if (mission === undefined || objective === undefined || people === undefined || mail === undefined) return undefined;
  return { data: !workspace.empty, mission, objective, people, mail };
}
