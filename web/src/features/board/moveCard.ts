import { i18n } from '@/lib/i18n/texts';
import { run } from '@/engine/record/execute';
import type { RecordData, Value } from '@/engine/record/types';
import type { Field } from '@/engine/schema/types';
import { keyOf, NONE, type ColumnSource } from './columns';

/** Moves a card to a column: one command, undoable; a rule that needs a reason asks for it and sends it again. */
export async function moveCard(card: RecordData, by: Field, to: ColumnSource, name: string): Promise<void> {
  if (keyOf(card[by.key]) === to.key) return;
  const command = { do: 'update' as const, object: card.object, id: card.id, fields: { [by.key]: { was: card[by.key] ?? null, becomes: valueFor(by, to) } } };
  try {
    await run([command], { done: i18n.t('board.moved', { name, column: to.label || i18n.t('board.none') }) });
  } catch {
    // the refusal was told and the card is back in its column
  }
}

function valueFor(by: Field, to: ColumnSource): Value {
  if (to.key === NONE) return null;
  return by.type === 'select' ? to.key : { object: by.targets?.[0] ?? '', id: to.key, title: to.label };
}
