import type { Groups } from '@/engine/record/types';

/** A cell as spreadsheets read it: never as a formula. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

interface Columns {
  /** What the groups are called by, and their figures, in the order of the columns. */
  dimensions: string[];
  measures: { key: string; label: string }[];
  /** The name of a figure of the earlier period. */
  before: (label: string) => string;
  name: (by: unknown, index: number) => string;
}

/** The groups of a report as a file: figures as plain numbers, those of an earlier period beside them. */
export function csvOf(groups: Groups, { dimensions, measures, before, name }: Columns): string {
  const compared = groups.total?.before !== undefined;
  const head = [...dimensions, ...measures.map((measure) => measure.label), ...(compared ? measures.map((measure) => before(measure.label)) : [])];
  const rows = groups.groups.map((group) => [
    ...dimensions.map((_, index) => name(group.by[index] ?? null, index)),
    ...measures.map((measure) => group.measures[measure.key] ?? null),
    ...(compared ? measures.map((measure) => group.before?.[measure.key] ?? null) : []),
  ]);
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

/** Gives it to the person as a file; the mark at its beginning tells spreadsheets that it is UTF-8. */
export function download(name: string, csv: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'report'}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
