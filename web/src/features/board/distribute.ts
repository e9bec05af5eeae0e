import type { RecordData } from '@/engine/record/types';
import { keyOf, type BoardColumn } from './columns';

export interface Dealt {
  column: BoardColumn;
  cards: RecordData[];
}

/**
 * Puts every loaded card under the column its value names now. A card that was just moved lies in the pages of its old
 * column until the server is asked again; it shows on top of the new one at once, and the totals follow.
 */
export function distribute(columns: BoardColumn[], pages: RecordData[][], by: string, sum: string | null): Dealt[] {
  const own = columns.map((column, at) => (pages[at] ?? []).filter((card) => keyOf(card[by]) === column.key));
  const seen = own.map((cards) => new Set(cards.map((card) => card.id)));
  const totals = columns.map((column) => ({ ...column.totals }));
  const arrived: RecordData[][] = columns.map(() => []);
  pages.forEach((cards, from) => {
    for (const card of cards) {
      const to = columns.findIndex((column) => column.key === keyOf(card[by]));
      if (to === from) continue;
      shift(totals[from], columns[from], -1, card, sum);
      if (to < 0 || seen[to]?.has(card.id)) continue;
      arrived[to]?.push(card);
      seen[to]?.add(card.id);
      shift(totals[to], columns[to], 1, card, sum);
    }
  });
  return columns.map((column, at) => ({ column: { ...column, totals: totals[at] ?? column.totals }, cards: [...(arrived[at] ?? []), ...(own[at] ?? [])] }));
}

/** What a card is worth in the base currency, which sums are made of. */
export function worthOf(value: unknown): number {
  if (typeof value === 'object' && value !== null) {
    const { base, amount } = value as { base?: string; amount?: string };
    return Number(base ?? amount ?? 0) || 0;
  }
  return Number(value ?? 0) || 0;
}

function shift(totals: BoardColumn['totals'] | undefined, column: BoardColumn | undefined, cards: number, card: RecordData, sum: string | null): void {
  if (!totals || !column) return;
  totals.count = Math.max(0, totals.count + cards);
  if (sum === null || totals.sum === null) return;
  totals.sum += cards * worthOf(card[sum]);
  if (totals.weighted !== null) totals.weighted = (totals.sum * Number(column.probability ?? 0)) / 100;
}
