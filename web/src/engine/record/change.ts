import { messageOf } from '@/lib/api/problem';
import { run, refusalOf } from './execute';
import type { RecordData, Value } from './types';

/** The same, as far as anybody can see. */
export function sameValue(a: Value, b: Value): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** Writes one field of one record, saying what it replaces; answers the sentence of a refusal, or null when it is done. */
export async function changeField(record: RecordData, key: string, becomes: Value): Promise<string | null> {
  const was = record[key] ?? null;
  if (sameValue(was, becomes)) return null;
  try {
    const answer = await run([{ do: 'update', object: record.object, id: record.id, version: record.version, fields: { [key]: { was, becomes } } }], { quiet: true });
    const [outcome] = answer.outcomes;
    return outcome ? refusalOf(outcome) : null;
  } catch (error) {
    return messageOf(error);
  }
}
