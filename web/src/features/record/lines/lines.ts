/** What a line is worth: quantity times price, less the discount; null while one of the two is not known. */
export function lineTotal(line: { quantity?: unknown; price?: unknown; discount?: unknown }): number | null {
  const quantity = numberOf(line.quantity);
  const price = numberOf(typeof line.price === 'object' && line.price !== null ? (line.price as { amount?: unknown }).amount : line.price);
  if (quantity === null || price === null) return null;
  return (quantity * price * (100 - (numberOf(line.discount) ?? 0))) / 100;
}

/** The total of all lines that have one; null where none has. */
export function linesTotal(lines: Parameters<typeof lineTotal>[0][]): number | null {
  const totals = lines.map(lineTotal).filter((total) => total !== null);
  return totals.length === 0 ? null : totals.reduce((sum, total) => sum + total, 0);
}

function numberOf(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
