import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Filter, RecordData } from '../record/types';
import { type Kind, matches } from './matches';

interface Vectors {
  context: { now: string; zone: string; baseCurrency: string; rates: Record<string, string>; me: string; behalf: string[] };
  fields: Record<string, Kind>;
  records: Record<string, RecordData>;
  cases: { says: string; filter: Filter; chooses: string[] }[];
}

// The server's evaluator reads the same file.
const vectors = JSON.parse(readFileSync('../src/test/resources/filter/vectors.json', 'utf8')) as Vectors;
const context = { ...vectors.context, now: new Date(vectors.context.now) };

describe('a filter chooses here what it chooses on the server', () => {
  it('has cases to show it by', () => expect(vectors.cases.length).toBeGreaterThan(70));

  it.each(vectors.cases)('$says', ({ filter, chooses }) => {
    const chosen = Object.entries(vectors.records).filter(([, record]) => matches(filter, record, (path) => vectors.fields[path], context) === true);
    expect(chosen.map(([name]) => name)).toEqual(chooses);
  });
});

describe('what only the server can tell', () => {
  const row = { name: 'Acme' };
  const kind = (path: string): Kind | undefined => (path === 'name' ? { type: 'text' } : undefined);
  const lines: Filter = { any: 'lines' };

  it('is neither yes nor no', () => expect(matches(lines, row, kind, context)).toBeNull());
  it('decides nothing where the rest already does', () => {
    expect(matches({ and: [lines, { field: 'name', op: 'is', value: 'other' }] }, row, kind, context)).toBe(false);
    expect(matches({ or: [lines, { field: 'name', op: 'is', value: 'acme' }] }, row, kind, context)).toBe(true);
    expect(matches({ not: lines }, row, kind, context)).toBeNull();
  });
});
