export interface Weighed<T> {
  of: T;
  value: number;
}

export interface Best<T> {
  /** The first fifth by value, the most valuable first. */
  few: Weighed<T>[];
  /** How many bring anything at all. */
  all: number;
  /** What the few bring, and everybody together. */
  brought: number;
  whole: number;
}

/** Who brings most: a fifth of those who bring anything, rounded up (Juran's vital few). */
export function bestOf<T>(weighed: Weighed<T>[]): Best<T> {
  const bringing = weighed.filter((one) => one.value > 0).sort((a, b) => b.value - a.value);
  const few = bringing.slice(0, Math.ceil(bringing.length / 5));
  const sum = (those: Weighed<T>[]) => those.reduce((total, one) => total + one.value, 0);
  return { few, all: bringing.length, brought: sum(few), whole: sum(bringing) };
}

/** A tenth more than the usual of the last quarters, in round figures; nothing where there were none. */
export function suggested(quarters: number[]): number | null {
  const some = quarters.filter((value) => value > 0).slice(-4);
  if (some.length === 0) return null;
  const wanted = (some.reduce((total, value) => total + value, 0) / some.length) * 1.1;
  const round = 10 ** Math.max(0, Math.floor(Math.log10(wanted)) - 1);
  // a tenth more of 100 is 110.00000000000001 here
  return Math.ceil(Number((wanted / round).toFixed(6))) * round;
}
