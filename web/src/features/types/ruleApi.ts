import { queryOptions } from '@tanstack/react-query';
import { refusalOf } from '@/engine/record/execute';
import type { CommandsAnswer } from '@/engine/record/types';
import { remember, undoBatch } from '@/engine/record/undo';
import { request } from '@/lib/api/request';
import { uuidv7 } from '@/lib/ids';
import { queryClient } from '@/lib/queryClient';
import { inForce, Refused, type Texts } from './definitions';

/** What has to hold for every record of a type. */
export interface Rule {
  id: string;
  name: string;
  objectType: string;
  expression: string;
  field: string | null;
  messages: Texts | null;
  active: boolean;
}

/** How many records a rule would refuse as they are; `whole` where all were looked at. */
export interface Breaches {
  checked: number;
  breaking: number;
  whole: boolean;
}

export const rulesQuery = (object: string) =>
  queryOptions({
    queryKey: ['rules', object],
    queryFn: ({ signal }) =>
      request<{ items: Rule[] }>('/records/validationRule/query', { method: 'POST', body: { limit: 200, fields: ['name', 'objectType', 'expression', 'field', 'messages', 'active'], filter: { field: 'objectType', op: 'is', value: object }, sort: [{ field: 'name' }] }, signal }).then((page) => page.items),
  });

export const countBreaches = (objectType: string, expression: string) => request<Breaches>('/catalog/rules/check', { method: 'POST', body: { objectType, expression } });

const becomes = (values: object) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { becomes: value as unknown }]));

async function send(object: string, command: Record<string, unknown>, label: string): Promise<string> {
  const answer = await request<CommandsAnswer>('/commands', { method: 'POST', headers: { 'Idempotency-Key': uuidv7() }, body: { commands: [{ object: 'validationRule', ...command }] } });
  const [outcome] = answer.outcomes;
  if (outcome?.status !== 'saved') throw new Refused((outcome && refusalOf(outcome)) ?? '', outcome?.status === 'rejected' ? outcome.violations : []);
  remember({ batch: answer.batch, label });
  await settled(object);
  return answer.batch;
}

async function settled(object: string): Promise<void> {
  await inForce();
  await queryClient.invalidateQueries({ queryKey: rulesQuery(object).queryKey });
}

export function saveRule(object: string, id: string | undefined, values: Omit<Rule, 'id' | 'objectType'>): Promise<string> {
  return send(object, id ? { do: 'update', id, fields: becomes(values) } : { do: 'create', fields: { ...values, objectType: object } }, values.name);
}

export const deleteRule = (rule: Rule) => send(rule.objectType, { do: 'delete', id: rule.id }, rule.name);

export async function takeRuleBack(object: string, batch: string): Promise<void> {
  await undoBatch(batch);
  await settled(object);
}
