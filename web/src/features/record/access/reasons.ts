export type By = 'role' | 'owner' | 'team' | 'everyone' | 'territory' | 'share' | 'given' | 'through' | 'standsIn';

export interface Sees {
  user: string;
  name: string;
  writes: boolean;
  why: { role: string; by: By }[];
}

/** Nearest first: that it is theirs says more than that their role sees everything. */
const ORDER: By[] = ['owner', 'given', 'share', 'team', 'territory', 'standsIn', 'through', 'everyone', 'role'];

/** Each reason once, however many roles have it. */
export function reasonsOf(person: Sees): By[] {
  const met = new Set(person.why.map((reason) => reason.by));
  return ORDER.filter((by) => met.has(by));
}
