import { servedField } from '@/engine/purpose/serving';
import { fieldOf } from '@/engine/schema/catalog';
import type { Field, ObjectType } from '@/engine/schema/types';

/** The fields a card speaks of; each may be absent, for a board serves every object type. */
export interface CardFields {
  title: string;
  /** Whom it is about: the first relation of the list. */
  party: string | null;
  amount: string | null;
  date: string | null;
  nextStep: string | null;
  nextStepDate: string | null;
  owner: string | null;
  /** What tells most where no next step is kept: the first choices and figures of the list. */
  told: string[];
  /** When it came into its column. */
  since: string | null;
  /** The objective it serves. */
  served: string | null;
}

const TELLING = new Set(['select', 'integer', 'decimal', 'rating', 'percent']);

export function cardFields(object: ObjectType, by: string): CardFields {
  const shown = object.listColumns.map((key) => fieldOf(object, key)).filter((field): field is Field => field !== undefined);
  const first = (type: string) => shown.find((field) => field.type === type && field.key !== by && field.key !== object.board?.within)?.key ?? null;
  const named = (key: string) => (fieldOf(object, key) ? key : null);
  return {
    title: object.title,
    party: first('relation'),
    amount: object.board?.sum ?? first('money'),
    date: first('date') ?? first('instant'),
    nextStep: named('nextStep'),
    nextStepDate: named('nextStepDate'),
    owner: first('user') ?? named('owner'),
    told: shown.filter((field) => TELLING.has(field.type) && field.key !== by).slice(0, 2).map((field) => field.key),
    since: named(`${by}Since`),
    served: servedField(object)[0] ?? null,
  };
}

/** What a page of cards has to bring. */
export function cardQueryFields(fields: CardFields, by: string, rights: string[] = []): string[] {
  return [...new Set([...Object.values(fields).flat(), by, 'updatedAt', ...rights].filter((key): key is string => key !== null))];
}
