import type { Preview } from './api/types';

/** A cell as the file has it and the value it becomes, taken from the first row where both are something. */
export interface BeforeAfter {
  before: string;
  after: unknown;
}

export function exampleOf(preview: Preview | undefined, index: number, field: string): BeforeAfter | null {
  for (const row of preview?.rows ?? []) {
    const before = row.cells[index];
    const after = valueAt(row.fields, field);
    if (before && after !== null && after !== undefined) return { before, after };
  }
  return null;
}

/** The value of a field or of a part of one; of owned rows, that of the first. */
export function valueAt(fields: Record<string, unknown>, path: string): unknown {
  if (path in fields) return fields[path];
  // the key of an added field has a dot of its own
  const own = Object.keys(fields).find((key) => path.startsWith(`${key}.`)) ?? path.split('.')[0] ?? '';
  const rest = path.slice(own.length + 1).split('.').filter((part) => part !== '');
  let value: unknown = fields[own];
  for (const part of rest) {
    if (Array.isArray(value)) value = value[0];
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined;
  }
  return value;
}
