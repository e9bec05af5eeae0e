import { resolvePath } from '@/engine/schema/catalog';
import type { Catalog, ObjectType } from '@/engine/schema/types';
import { bucketLabel } from '@/engine/summary/measureLabel';
import type { Grouping } from '@/engine/view/definition';

/** What a report's groups are called by. */
export const dimensionLabels = (catalog: Catalog, object: ObjectType, { by }: Grouping): string[] =>
  by.map((dimension) => bucketLabel(resolvePath(catalog, object, dimension.field)?.label ?? dimension.field, dimension.bucket));
