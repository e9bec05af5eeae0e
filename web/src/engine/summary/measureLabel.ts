import { i18n } from '@/lib/i18n/texts';
import { filterWords } from '@/engine/filter/words';
import type { Bucket } from '@/engine/record/types';
import { resolvePath } from '@/engine/schema/catalog';
import type { Catalog, ObjectType } from '@/engine/schema/types';
import type { NamedMeasure } from '@/engine/view/definition';

const KNOWN: Record<string, string> = { won: 'summary.won', lost: 'summary.lost', wonSum: 'summary.wonValue', rate: 'summary.winRate', closed: 'summary.closed', weighted: 'summary.weighted', kept: 'summary.kept', keptLate: 'summary.keptLate', broken: 'summary.broken', late: 'summary.late', keptRate: 'summary.keptRate' };

/** The words over a figure. */
export function measureLabel(catalog: Catalog, object: ObjectType, measure: NamedMeasure): string {
  if (measure.label) return measure.label;
  const known = KNOWN[measure.key];
  if (known) return i18n.t(known);
  if (measure.kind === 'count') return measure.filter ? filterWords(catalog, object, measure.filter) : i18n.t('summary.count');
  if (measure.kind === 'ratio') return i18n.t('summary.ratio');
  return i18n.t(`summary.${measure.kind}`, { field: resolvePath(catalog, object, measure.field)?.label ?? measure.field });
}

export function bucketLabel(label: string, bucket?: Bucket): string {
  return bucket ? i18n.t(`summary.bucket.${bucket}`, { field: label }) : label;
}
