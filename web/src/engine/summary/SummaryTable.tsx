import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Filter, Groups } from '@/engine/record/types';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import type { Grouping } from '@/engine/view/definition';
import css from './Summary.module.css';
import { shownMeasures } from './summary';
import { SummaryHead } from './SummaryHead';
import { SummaryRow } from './SummaryRow';

interface Props {
  object: ObjectType;
  grouping: Grouping;
  groups: Groups;
  filter: Filter | null;
  /** What the table is called. */
  label: string;
  onSort: (sort: { measure: string; desc?: boolean }) => void;
  onOpen: (filter: Filter | null) => void;
}

/** The groups as rows, those beyond the limit as one, and all of them. */
export function SummaryTable({ object, grouping, groups, filter, label, onSort, onOpen }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const measures = shownMeasures(grouping);
  const fields = grouping.by.map((dimension) => resolvePath(catalog, object, dimension.field));
  const { others, total } = groups;
  return (
    // a wide table scrolls sideways, by keys too
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.box} tabIndex={0} role="region" aria-label={label}>
      <table className={css.table}>
        <SummaryHead object={object} grouping={grouping} measures={measures} onSort={onSort} />
        <tbody>
          {fields.length > 0 && groups.groups.map((group, index) => <SummaryRow key={index} object={object} group={group} fields={fields} grouping={grouping} measures={measures} filter={filter} onOpen={onOpen} />)}
          {others && <SummaryRow object={object} group={{ ...others, by: [] }} fields={fields} grouping={grouping} measures={measures} name={t('summary.others', { count: others.groups })} />}
        </tbody>
        {total && <tfoot><SummaryRow object={object} group={{ ...total, by: [] }} fields={fields} grouping={{ ...grouping, by: [] }} measures={measures} filter={filter} onOpen={onOpen} name={t('summary.total')} /></tfoot>}
      </table>
    </div>
  );
}
