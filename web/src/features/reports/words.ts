import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Group, Groups, Value } from '@/engine/record/types';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import { figureText, groupText } from '@/engine/summary/figures';
import type { Grouping, NamedMeasure } from '@/engine/view/definition';
import type { Filter } from '@/engine/record/types';

/** What every drawing of a report is given. */
export interface Drawn {
  object: ObjectType;
  grouping: Grouping;
  groups: Groups;
  filter: Filter | null;
  /** What the drawing is called. */
  label: string;
  onOpen: (filter: Filter | null) => void;
}

/** How groups and figures of a report are said. */
export function useWords(object: ObjectType, grouping: Grouping) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { baseCurrency } = useSession().workspace;
  const nameOf = (value: Value, index: number) => groupText(resolvePath(catalog, object, grouping.by[index]?.field ?? '')?.field, value, grouping.by[index]?.bucket, t('summary.none'));
  return {
    nameOf,
    groupName: (group: Group) => grouping.by.map((_, index) => nameOf(group.by[index] ?? null, index)).join(' · '),
    figure: (measure: NamedMeasure, value: number | string | null) => figureText(catalog, object, measure, value, baseCurrency),
  };
}
