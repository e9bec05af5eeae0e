import { useTranslation } from 'react-i18next';
import { durationWords } from '@/engine/field/duration/duration';
import type { Filter, Group, Value } from '@/engine/record/types';
import { type FieldPath, useCatalog } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import type { Grouping, NamedMeasure } from '@/engine/view/definition';
import { FieldValue } from '@/engine/view/FieldValue';
import { kept } from '@/lib/format/locale';
import { formatDecimal, formatMoney, formatPercent } from '@/lib/format/numbers';
import css from './Summary.module.css';
import { groupFilter, measureField } from './summary';

interface Props {
  object: ObjectType;
  group: Group;
  fields: (FieldPath | undefined)[];
  grouping: Grouping;
  measures: NamedMeasure[];
  filter: Filter | null;
  onOpen: (filter: Filter | null) => void;
  total?: boolean;
}

/** One group: its name opens its records, each figure the ones it counts. */
export function SummaryRow({ object, group, fields, grouping, measures, filter, onOpen, total }: Props) {
  const { t } = useTranslation();
  const open = (measure?: NamedMeasure) => onOpen(groupFilter(grouping, group, filter, measure));
  return (
    <tr>
      {total ? (
        <th scope="row" colSpan={fields.length}>{t('summary.total')}</th>
      ) : (
        fields.map((path, index) => (
          <th key={index} scope="row">
            <button type="button" className={css.opener} onClick={() => open()}><GroupName path={path} value={group.by[index] ?? null} bucket={grouping.by[index]?.bucket} /></button>
          </th>
        ))
      )}
      {measures.map((measure) => (
        <td key={measure.key} className="numbers">
          <button type="button" className={css.opener} onClick={() => open(measure)}><Figure object={object} measure={measure} value={group.measures[measure.key] ?? null} /></button>
        </td>
      ))}
    </tr>
  );
}

function GroupName({ path, value, bucket }: { path: FieldPath | undefined; value: Value; bucket: 'month' | 'quarter' | 'year' | undefined }) {
  const { t } = useTranslation();
  if (value === null || !path) return <span className="quiet">{t('summary.none')}</span>;
  if (bucket && typeof value === 'string') return <>{bucketName(value, bucket)}</>;
  return <FieldValue field={path.field} value={value} />;
}

function bucketName(value: string, bucket: 'month' | 'quarter' | 'year'): string {
  const date = new Date(`${value.slice(0, 10).padEnd(7, '-01').padEnd(10, '-01')}T12:00:00Z`);
  if (bucket === 'year') return value.slice(0, 4);
  if (bucket === 'quarter') return `${value.slice(0, 4)} · ${Math.floor(date.getUTCMonth() / 3) + 1}`;
  return kept('bucket', (locale) => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })).format(date);
}

function Figure({ object, measure, value }: { object: ObjectType; measure: NamedMeasure; value: number | string | null }) {
  const catalog = useCatalog();
  const { workspace } = useSession();
  if (value === null) return <span className="quiet">–</span>;
  // 63.15 %, not 63.1: a rate is compared with what others computed
  if (measure.kind === 'ratio') return <>{formatPercent(Number(value) * 100, 2)}</>;
  const field = measureField(catalog, object, measure);
  if (field?.type === 'money') return <>{formatMoney(value, workspace.baseCurrency)}</>;
  if (field?.type === 'duration') return <>{durationWords(Number(value))}</>;
  if (field?.type === 'percent') return <>{formatPercent(value)}</>;
  return <>{formatDecimal(value, { maximumFractionDigits: 2 })}</>;
}
