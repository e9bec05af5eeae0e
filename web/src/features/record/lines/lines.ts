/** What a line is worth: quantity times price, less the discount; null while one of the two is not known. */
export function lineTotal(line: Record<string, unknown>): number | null {
  const quantity = numberOf(line['quantity']);
  const price = numberOf(amountOf(line['price']));
  if (quantity === null || price === null) return null;
  return (quantity * price * (100 - (numberOf(line['discount']) ?? 0))) / 100;
}

/** The total of all lines that have one; null where none has. */
export function linesTotal(lines: Record<string, unknown>[]): number | null {
  const totals = lines.map(lineTotal).filter((total) => total !== null);
  return totals.length === 0 ? null : totals.reduce((sum, total) => sum + total, 0);
}

function amountOf(price: unknown): unknown {
  return typeof price === 'object' && price !== null && 'amount' in price ? price.amount : price;
}

function numberOf(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
