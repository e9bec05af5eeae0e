import i18next from 'i18next';
import type { Bucket } from '@/engine/record/types';
import { resolvePath } from '@/engine/schema/catalog';
import type { Catalog, ObjectType } from '@/engine/schema/types';
import type { NamedMeasure } from '@/engine/view/definition';

const KNOWN: Record<string, string> = { won: 'summary.won', lost: 'summary.lost', wonSum: 'summary.wonValue', rate: 'summary.winRate' };

/** The words over a figure. */
export function measureLabel(catalog: Catalog, object: ObjectType, measure: NamedMeasure): string {
  if (measure.label) return measure.label;
  const known = KNOWN[measure.key];
  if (known) return i18next.t(known);
  if (measure.kind === 'count') return i18next.t('summary.count');
  if (measure.kind === 'ratio') return i18next.t('summary.ratio');
  return i18next.t(`summary.${measure.kind}`, { field: resolvePath(catalog, object, measure.field)?.label ?? measure.field });
}

export function bucketLabel(label: string, bucket?: Bucket): string {
  return bucket ? i18next.t(`summary.bucket.${bucket}`, { field: label }) : label;
}
