import { plus } from '@/engine/filter/spans';
import type { Group, Groups, Value } from '@/engine/record/types';
import type { Grouping } from '@/engine/view/definition';

/** Round steps of an axis from nothing to the most: about four. */
export function ticks(most: number): number[] {
  if (!(most > 0)) return [0];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

export interface Point {
  /** What stands on the axis. */
  at: Value;
  group: Group | null;
  value: number;
}

export interface Series {
  of: Value;
  points: Point[];
}

const key = (value: Value) => (typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : JSON.stringify(value));

/** Days on the axis without a gap: where no group is, nothing was counted. */
function axis(groups: Groups, { by }: Grouping): Value[] {
  const seen = new Map<string, Value>();
  for (const group of groups.groups) seen.set(key(group.by[0]), group.by[0] ?? null);
  const values = [...seen.values()];
  const bucket = by[0]?.bucket;
  const days = values.filter((value): value is string => typeof value === 'string').sort();
  const [first] = days;
  const last = days.at(-1);
  if (!bucket || !first || !last) return values;
  const whole: string[] = [];
  for (let day = first; day <= last && whole.length < 400; day = plus(bucket, day, 1)) whole.push(day);
  return whole;
}

/** A line for each value of the second dimension, or one. */
export function seriesOf(groups: Groups, grouping: Grouping, measure: string, earlier = false): Series[] {
  const along = axis(groups, grouping);
  const lines = new Map<string, Group[]>();
  for (const group of groups.groups) {
    const of = grouping.by.length > 1 ? key(group.by[1]) : '';
    lines.set(of, [...(lines.get(of) ?? []), group]);
  }
  return [...lines.values()].map((line) => {
    const at = new Map(line.map((group) => [key(group.by[0]), group]));
    const points = along.map((value) => {
      const group = at.get(key(value)) ?? null;
      return { at: value, group, value: Number((earlier ? group?.before : group?.measures)?.[measure] ?? 0) };
    });
    return { of: line[0]?.by[1] ?? null, points };
  });
}
