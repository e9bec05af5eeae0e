/** Any value in plain words, for an example in one line. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join(', ');
  if (typeof value === 'object') return ofObject(value as Record<string, unknown>);
  return String(value);
}

function ofObject(value: Record<string, unknown>): string {
  if ('amount' in value) return [value['amount'], value['currency']].filter(Boolean).join(' ');
  for (const key of ['title', 'display', 'value', 'label']) {
    if (typeof value[key] === 'string') return value[key];
  }
  return Object.entries(value)
    .filter(([key]) => key !== 'object' && key !== 'id')
    .map(([, part]) => plainText(part))
    .filter(Boolean)
    .join(', ');
}
