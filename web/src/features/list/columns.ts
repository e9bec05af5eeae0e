/** The list with one of its items elsewhere. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

/** The list with one of its items beside another; a target it does not have (the title) stands before them all. */
export function placed<T>(list: readonly T[], item: T, target: T, after: boolean): T[] {
  const others = list.filter((each) => each !== item);
  const at = others.indexOf(target);
  return at < 0 ? [item, ...others] : others.toSpliced(after ? at + 1 : at, 0, item);
}

/** A column no narrower than its head can be read, no wider than a screen. */
export const boundedWidth = (width: number): number => Math.max(64, Math.min(800, Math.round(width)));

/** The ids of the rows between two, both included, in the order they stand. */
export function between(ids: readonly string[], from: string, to: string): string[] {
  const a = ids.indexOf(from);
  const b = ids.indexOf(to);
  if (a < 0 || b < 0) return [to];
  return ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** How many rows are drawn at most: those that a window of that height shows, wherever it stands, and so many beyond each end. */
export const slotsFor = (seen: number, row: number, beyond: number): number => Math.ceil(seen / row) + 1 + 2 * beyond;
