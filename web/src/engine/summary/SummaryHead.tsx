import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import type { Grouping, NamedMeasure } from '@/engine/view/definition';
import { bucketLabel, measureLabel } from './measureLabel';
import css from './Summary.module.css';

interface Props {
  object: ObjectType;
  grouping: Grouping;
  measures: NamedMeasure[];
  onSort: (sort: { measure: string; desc?: boolean }) => void;
}

export function SummaryHead({ object, grouping, measures, onSort }: Props) {
  const catalog = useCatalog();
  const { sort } = grouping;
  return (
    <thead>
      <tr>
        {grouping.by.length === 0 && <td />}
        {grouping.by.map((dimension) => <th key={dimension.field} scope="col">{bucketLabel(resolvePath(catalog, object, dimension.field)?.label ?? dimension.field, dimension.bucket)}</th>)}
        {measures.map((measure) => {
          const mine = sort?.measure === measure.key;
          const Arrow = sort?.desc ? IconArrowDown : IconArrowUp;
          return (
            <th key={measure.key} scope="col" className="numbers" aria-sort={mine ? (sort.desc ? 'descending' : 'ascending') : 'none'}>
              <button type="button" className={css.sorter} onClick={() => onSort({ measure: measure.key, desc: mine ? !sort.desc : true })}>
                {measureLabel(catalog, object, measure)}
                {mine && <Arrow size={12} stroke={2} aria-hidden />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
