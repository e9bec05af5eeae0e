import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { fiscalShift } from '@/lib/format/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FieldPathSelect } from '@/engine/filter/FieldPathSelect';
import type { Bucket } from '@/engine/record/types';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import type { Field, ObjectType } from '@/engine/schema/types';
import type { Grouping } from '@/engine/view/definition';
import { CompareRow } from './CompareRow';
import css from './Grouping.module.css';
import { MeasureRows } from './MeasureRows';

const BUCKETS = ['day', 'week', 'month', 'quarter', 'year'] as const;
const FISCAL = ['fiscalQuarter', 'fiscalYear'] as const;

/** The company's own year is offered where it is another than the calendar's, and where it is chosen already. */
const bucketsFor = (chosen: Bucket): Bucket[] => [...BUCKETS, ...FISCAL.filter((bucket) => fiscalShift() > 0 || bucket === chosen)];

const isDay = (field: Field | undefined) => field?.type === 'date' || field?.type === 'instant';

function without({ compare: _compare, ...rest }: Grouping): Grouping {
  return rest;
}

interface Props {
  object: ObjectType;
  grouping: Grouping;
  onChange: (grouping: Grouping) => void;
  /** How many fields may be grouped by. */
  most?: number;
  /** Whether there may be none: one group of everything. */
  none?: boolean;
}

/** By what records are summed up, beside which earlier period, and which figures are shown. */
export function GroupingForm({ object, grouping, onChange, most = 3, none = false }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const change = (part: Partial<Grouping>) => onChange({ ...grouping, ...part });
  const fieldAt = (path: string) => resolvePath(catalog, object, path)?.field;
  const dimension = (field: string) => ({ field, ...(isDay(fieldAt(field)) ? { bucket: 'month' as const } : {}) });
  const may = (field: Field) => field.groupable || isDay(field);
  return (
    <>
      <h2 className={css.boxTitle}>{t('summary.groupBy')}</h2>
      <div className={css.rows}>
        {grouping.by.map((each, index) => (
          <div key={index} className={css.line}>
            <FieldPathSelect object={object} value={each.field} label={t('summary.groupBy')} accept={may} hops onChange={(field) => change({ by: grouping.by.map((one, at) => (at === index ? dimension(field) : one)) })} />
            {each.bucket && (
              <NativeSelect size="sm" aria-label={t('summary.bucketLabel')} value={each.bucket} data={bucketsFor(each.bucket).map((bucket) => ({ value: bucket, label: t(`summary.buckets.${bucket}`) }))}
                onChange={(event) => change({ by: grouping.by.map((one, at) => (at === index ? { ...one, bucket: event.currentTarget.value as Bucket } : one)) })} />
            )}
            {(none || grouping.by.length > 1) && <ActionIcon aria-label={t('summary.removeGroup')} onClick={() => change({ by: grouping.by.filter((_, at) => at !== index) })}><IconX size={16} stroke={1.5} /></ActionIcon>}
          </div>
        ))}
        {grouping.by.length < most && (
          <FieldPathSelect key={`add${grouping.by.length}`} object={object} value={null} label={t('summary.addGroup')} placeholder={t('summary.addGroup')} accept={may} hops onChange={(field) => change({ by: [...grouping.by, dimension(field)] })} />
        )}
      </div>
      <CompareRow object={object} compare={grouping.compare} onCompare={(compare) => onChange(compare ? { ...grouping, compare } : without(grouping))} />
      <h2 className={css.boxTitle}>{t('summary.figures')}</h2>
      <MeasureRows object={object} grouping={grouping} onChange={onChange} />
    </>
  );
}
