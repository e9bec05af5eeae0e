import type { Preview } from './api/types';
import { exampleOf } from './example';
import { plainText } from './plainText';

/** "before → after", so that a wrong mapping is seen before anything is written. */
export function Example({ index, field, preview }: { index: number; field: string; preview: Preview | undefined }) {
  const example = exampleOf(preview, index, field);
  if (!example) return null;
  return (
    <span className="ellipsis">
      {example.before} <span aria-hidden>→</span> <output>{plainText(example.after)}</output>
    </span>
  );
}
