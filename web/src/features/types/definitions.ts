import { queryOptions, useQuery } from '@tanstack/react-query';
import { refusalOf } from '@/engine/record/execute';
import type { CommandsAnswer, RecordData, Violation } from '@/engine/record/types';
import { remember, undoBatch } from '@/engine/record/undo';
import { catalogQuery } from '@/engine/schema/catalog';
import { Problem } from '@/lib/api/problem';
import { request } from '@/lib/api/request';
import { uuidv7 } from '@/lib/ids';
import { queryClient } from '@/lib/queryClient';

/** Text by language tag. */
export type Texts = Record<string, string>;

export interface Choice {
  key: string;
  color?: string;
  labels: Texts;
  retired?: boolean;
}

export interface Settings {
  options?: Choice[];
  targets?: string[];
  scale?: number;
  computed?: { formula?: string };
}

/** What the workspace says of a field: one it added, or a built-in it calls otherwise. */
export interface FieldDefinition {
  id?: string;
  key: string;
  fieldType: string | null;
  labels: Texts | null;
  settings: Settings | null;
  required: boolean | null;
  unique: boolean | null;
  indexed: boolean | null;
  searched: boolean | null;
  listed: boolean | null;
  retired: boolean | null;
}

export interface TypeDefinition {
  id?: string;
  key: string;
  labels: Texts | null;
  plurals: Texts | null;
  icon: string | null;
  partOf: string | null;
  custody: string;
  retired: boolean | null;
  sensitive: boolean | null;
  visibleThrough: string[] | null;
  fields: FieldDefinition[];
}

/** A kind of value, and what a field of it may ask for. */
export interface FieldKind {
  key: string;
  options: boolean;
  targets: boolean;
  unique: boolean;
  indexed: boolean;
  searched: boolean;
}

export const OWN = 'my.';

/** What was refused, part by part. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly violations: Violation[],
  ) {
    super(message);
  }
}

const definitionsQuery = queryOptions({
  queryKey: ['definitions'],
  queryFn: async ({ signal }) => {
    const page = await request<{ items: RecordData[] }>('/records/typeDefinition/query', { method: 'POST', body: { limit: 200, fields: ['key'] }, signal });
    return Promise.all(page.items.map((item) => request<TypeDefinition>(`/records/typeDefinition/${item.id}`, { signal })));
  },
});

const kindsQuery = queryOptions({ queryKey: ['fieldKinds'], queryFn: ({ signal }) => request<FieldKind[]>('/catalog/field-types', { signal }), staleTime: Infinity });

export function useDefinitions() {
  return useQuery(definitionsQuery);
}

export function useKinds(): FieldKind[] {
  return useQuery(kindsQuery).data ?? [];
}

interface Standing {
  upToDate: boolean;
  state: string;
  step: string;
}

const pause = (millis: number) => new Promise((done) => setTimeout(done, millis));

/** Waits until what was saved is in force, and reads the catalogue anew: lists, forms, filters and imports know it then. */
export async function inForce(): Promise<void> {
  for (let wait = 100; ; wait = Math.min(wait * 1.5, 2_000)) {
    const now = await request<Standing>('/catalog/layout');
    if (now.upToDate) break;
    if (now.state === 'failed' && wait > 1_000) throw new Problem(500, { title: now.step });
    await pause(wait);
  }
  await Promise.all([queryClient.invalidateQueries({ queryKey: catalogQuery().queryKey.slice(0, 1) }), queryClient.invalidateQueries({ queryKey: definitionsQuery.queryKey })]);
}

async function send(command: Record<string, unknown>, label: string): Promise<string> {
  const answer = await request<CommandsAnswer>('/commands', { method: 'POST', headers: { 'Idempotency-Key': uuidv7() }, body: { commands: [command] } });
  const [outcome] = answer.outcomes;
  if (outcome?.status !== 'saved') throw new Refused((outcome && refusalOf(outcome)) ?? '', outcome?.status === 'rejected' ? outcome.violations : []);
  remember({ batch: answer.batch, label });
  await inForce();
  return answer.batch;
}

const becomes = (values: object) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { becomes: value as unknown }]));

/** Makes a type, or says of one that is there what is given. */
export function saveType(known: TypeDefinition | undefined, values: Partial<TypeDefinition> & { key: string }): Promise<string> {
  return send(known?.id ? { do: 'update', object: 'typeDefinition', id: known.id, fields: becomes(values) } : { do: 'create', object: 'typeDefinition', fields: values }, values.key);
}

/** Adds a field to a type, or changes one: `object` is the type's key, `known` its definition where it has one. */
export function saveField(object: string, known: TypeDefinition | undefined, id: string | undefined, values: Partial<FieldDefinition>): Promise<string> {
  if (!known?.id) return send({ do: 'create', object: 'typeDefinition', fields: { key: object, fields: [values] } }, object);
  const fields = id ? { change: [{ id, fields: becomes(values) }] } : { add: [values] };
  return send({ do: 'update', object: 'typeDefinition', id: known.id, fields: { fields } }, object);
}

/** Takes a saved definition back, and waits until that is in force. */
export async function takeBack(batch: string): Promise<void> {
  await undoBatch(batch);
  await inForce();
}
