import { useCallback, type KeyboardEvent, type RefObject } from 'react';

/** Arrows, or J and K, walk from card to card; the cards' own keys (Enter, Space, M) stay theirs. */
export function useBoardKeys(root: RefObject<HTMLElement | null>) {
  return useCallback(
    (event: KeyboardEvent) => {
      const step = stepOf(event);
      const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null;
      if (!step || !from || !root.current) return;
      const columns = [...root.current.querySelectorAll<HTMLElement>('[data-column]')];
      const at = columns.findIndex((column) => column.contains(from));
      const row = Number(from.dataset['row'] ?? 0);
      const next = step.x === 0 ? cardAt(columns[at], row + step.y) : sideways(columns, at, step.x, row);
      if (!next) return;
      event.preventDefault();
      next.querySelector<HTMLElement>('a')?.focus();
    },
    [root],
  );
}

/** After a move by keys: to the card where it lies now, else to the one that took its place. Answers what to do then. */
export function focusAfterMove(root: HTMLElement | null, id: string): () => void {
  const from = root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
  const column = from?.closest<HTMLElement>('[data-column]');
  const row = Number(from?.dataset['row'] ?? 0);
  return () => {
    const moved = root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
    const next = moved ?? cardAt(column ?? undefined, row) ?? lastCard(column ?? undefined);
    next?.querySelector<HTMLElement>('a')?.focus();
  };
}

function stepOf(event: KeyboardEvent): { x: number; y: number } | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case 'ArrowDown':
    case 'j':
      return { x: 0, y: 1 };
    case 'ArrowUp':
    case 'k':
      return { x: 0, y: -1 };
    case 'ArrowRight':
      return { x: 1, y: 0 };
    case 'ArrowLeft':
      return { x: -1, y: 0 };
    default:
      return null;
  }
}

/** The next column that has a card; as far down as the card one comes from, or its last. */
function sideways(columns: HTMLElement[], at: number, step: number, row: number): HTMLElement | null {
  for (let to = at + step; to >= 0 && to < columns.length; to += step) {
    const found = cardAt(columns[to], row) ?? lastCard(columns[to]);
    if (found) return found;
  }
  return null;
}

function cardAt(column: HTMLElement | undefined, row: number): HTMLElement | null {
  return column?.querySelector<HTMLElement>(`[data-card][data-row="${row}"]`) ?? null;
}

function lastCard(column: HTMLElement | undefined): HTMLElement | null {
  return [...(column?.querySelectorAll<HTMLElement>('[data-card]') ?? [])].at(-1) ?? null;
}
