import { useTranslation } from '@/lib/i18n/useTranslation';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import type { MergePreview } from './api';

/** What points to the one that goes, and will point to the one that stays. */
export function Moves({ preview }: { preview: MergePreview }) {
  const { t, i18n } = useTranslation();
  const catalog = useCatalog();
  const number = new Intl.NumberFormat(i18n.language);
  const counts = new Map<string, number>();
  for (const move of preview.moves) counts.set(move.object, (counts.get(move.object) ?? 0) + move.records);
  if (counts.size === 0) return <p className="quiet">{t('merge.nothingMoves')}</p>;
  return (
    <p>
      {t('merge.moves')} {[...counts].map(([object, records]) => `${objectOf(catalog, object)?.plural ?? object} (${number.format(records)})`).join(', ')}
    </p>
  );
}
