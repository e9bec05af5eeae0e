import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Bucket, Filter, Group, Value } from '@/engine/record/types';
import { type FieldPath, useCatalog } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import type { Grouping, NamedMeasure } from '@/engine/view/definition';
import { FieldValue } from '@/engine/view/FieldValue';
import { formatPercent } from '@/lib/format/numbers';
import { bucketName, figureText } from './figures';
import css from './Summary.module.css';
import { groupFilter, growth } from './summary';

interface Props {
  object: ObjectType;
  group: Group;
  fields: (FieldPath | undefined)[];
  grouping: Grouping;
  measures: NamedMeasure[];
  filter?: Filter | null;
  /** Without it the row does not open: others are no records one could ask for. */
  onOpen?: (filter: Filter | null) => void;
  /** What the row is called, where it is no group of its own. */
  name?: string;
}

/** One group: its name opens its records, each figure the ones it counts; beside an earlier period it says what was then. */
export function SummaryRow({ object, group, fields, grouping, measures, filter = null, onOpen, name }: Props) {
  const { t } = useTranslation();
  const opener = (content: ReactNode, measure?: NamedMeasure) =>
    onOpen ? <button type="button" className={css.opener} onClick={() => onOpen(groupFilter(grouping, group, filter, measure))}>{content}</button> : content;
  const figure = (measure: NamedMeasure, value: number | string | null) => <Figure object={object} measure={measure} value={value} />;
  return (
    <tr>
      {name !== undefined ? (
        <th scope="row" colSpan={Math.max(1, fields.length)}>{name}</th>
      ) : (
        fields.map((path, index) => (
          <th key={index} scope="row">{opener(<GroupName path={path} value={group.by[index] ?? null} bucket={grouping.by[index]?.bucket} />)}</th>
        ))
      )}
      {measures.map((measure) => {
        const value = group.measures[measure.key] ?? null;
        const before = group.before?.[measure.key] ?? null;
        const grown = growth(value, before);
        return (
          <td key={measure.key} className="numbers">
            {opener(figure(measure, value), measure)}
            {group.before && (
              <div className={css.before}>
                {grown !== null && <span>{`${grown > 0 ? '+' : ''}${formatPercent(grown, 1)} · `}</span>}
                <VisuallyHidden>{t('summary.earlier')} </VisuallyHidden>
                {figure(measure, before)}
              </div>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function GroupName({ path, value, bucket }: { path: FieldPath | undefined; value: Value; bucket: Bucket | undefined }) {
  const { t } = useTranslation();
  if (value === null || !path) return <span className="quiet">{t('summary.none')}</span>;
  if (bucket && typeof value === 'string') return <>{bucketName(value, bucket)}</>;
  return <FieldValue field={path.field} value={value} />;
}

function Figure({ object, measure, value }: { object: ObjectType; measure: NamedMeasure; value: number | string | null }) {
  const catalog = useCatalog();
  const { workspace } = useSession();
  if (value === null) return <span className="quiet">–</span>;
  return <>{figureText(catalog, object, measure, value, workspace.baseCurrency)}</>;
}
