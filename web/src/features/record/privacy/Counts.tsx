import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { formatDecimal } from '@/lib/format/numbers';

/** How many records of each type, in words. */
export function Counts({ counts, first }: { counts: Record<string, number>; first?: string }) {
  const catalog = useCatalog();
  return (
    <ul>
      {first && <li>{first}</li>}
      {Object.entries(counts).map(([key, count]) => (
        <li key={key}>
          {objectOf(catalog, key)?.plural ?? key}: {formatDecimal(count)}
        </li>
      ))}
    </ul>
  );
}
