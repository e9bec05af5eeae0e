import type { RecordData, Ref } from '../record/types';

export interface Branch {
  objective: RecordData;
  narrower: Branch[];
}

const above = (objective: RecordData): string => (objective['parent'] as Ref | null | undefined)?.id ?? '';

/** The wider before the narrower; what serves something that is not here stands at the top, and a circle is cut where it begins. */
export function treeOf(objectives: readonly RecordData[]): Branch[] {
  const here = new Set(objectives.map((one) => one.id));
  const seen = new Set<string>();
  const grow = (objective: RecordData): Branch => {
    seen.add(objective.id);
    const narrower = objectives.filter((one) => above(one) === objective.id && !seen.has(one.id));
    return { objective, narrower: narrower.filter((one) => !seen.has(one.id)).map(grow) };
  };
  const top = objectives.filter((one) => !here.has(above(one)) || above(one) === one.id).map(grow);
  return [...top, ...objectives.flatMap((one) => (seen.has(one.id) ? [] : [grow(one)]))];
}
