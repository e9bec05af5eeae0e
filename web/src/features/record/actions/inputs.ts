import type { Field, ObjectAction, ObjectType } from '@/engine/schema/types';
import type { ActionInput } from '@/engine/schema/types';
import type { RecordData, Ref, Value } from '@/engine/record/types';
import { matches, type MatchContext } from '@/engine/filter/matches';
import type { ActionPreview } from './api';

/** What is offered on this record, as far as the client can tell; the server has the last word. */
export function offeredOn(object: ObjectType, record: RecordData, context: MatchContext): ObjectAction[] {
  const kindOf = (key: string) => object.fields.find((field) => field.key === key);
  return (object.actions ?? []).filter((action) => matches(action.offered, record, kindOf, context) !== false);
}

/** An input in the shape of a field, for the inputs of field types. */
export function asField(input: ActionInput): Field {
  return {
    key: input.key, label: input.label, type: input.type, access: 'write', required: false, readOnly: false, unique: false, sortable: false, groupable: false, system: false,
    operators: [], targets: input.targets ?? null,
  };
}

/** What is chosen before anybody has chosen: who is surely meant, and what the action begins with. */
export function firstChoice(action: ObjectAction, preview: ActionPreview): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const input of action.inputs) {
    const sure = preview.found[input.key]?.find((found) => found.sure);
    if (sure) values[input.key] = sure.record;
    else if (input.type === 'boolean') values[input.key] = input.initial === 'true';
  }
  return values;
}

/** What is sent: of what is asked for now, what was given. */
export function given(action: ObjectAction, values: Record<string, Value>): Record<string, Value> {
  const sent: Record<string, Value> = {};
  for (const input of action.inputs) {
    const value = values[input.key];
    if (value === undefined || value === null || value === '' || !isAsked(input, values)) continue;
    sent[input.key] = input.type === 'relation' ? { object: (value as Ref).object, id: (value as Ref).id } : value;
  }
  return sent;
}

export function isAsked(input: ActionInput, values: Record<string, Value>): boolean {
  return input.under === undefined || values[input.under] === true;
}
