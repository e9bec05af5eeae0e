import { ActionIcon, Button, NativeSelect, Popover } from '@mantine/core';
import { IconSum, IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FieldPathSelect } from '@/engine/filter/FieldPathSelect';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import type { Bucket } from '@/engine/record/types';
import type { Field } from '@/engine/schema/types';
import type { Grouping, NamedMeasure } from '@/engine/view/definition';
import { CompareRow } from './CompareRow';
import css from './List.module.css';
import { bucketLabel, measureLabel } from './measureLabel';
import { firstGrouping, isNumeric, shownMeasures } from './summary';
import type { ListState } from './useListState';

const BUCKETS = ['day', 'week', 'month', 'quarter', 'year'] as const;

const KINDS = ['sum', 'avg', 'min', 'max'] as const;

const isDay = (field: Field | undefined) => field?.type === 'date' || field?.type === 'instant';

function without({ compare: _compare, ...rest }: Grouping): Grouping {
  return rest;
}

/** By what the records are summed up, and which figures are shown. */
export function SummaryMenu({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { object } = state;
  const grouping = state.group ?? firstGrouping(catalog, object);
  const change = (part: Partial<Grouping>) => state.change({ group: { ...grouping, ...part } });
  const fieldAt = (path: string) => resolvePath(catalog, object, path)?.field;
  const by = grouping.by.map((dimension) => bucketLabel(resolvePath(catalog, object, dimension.field)?.label ?? dimension.field, dimension.bucket)).join(', ');
  const drop = (measure: NamedMeasure) => change({ measures: grouping.measures.filter((each) => each.key !== measure.key && !(each.kind === 'ratio' && (each.of === measure.key || each.to === measure.key))) });
  const add = (kind: (typeof KINDS)[number], field: string) => change({ measures: [...grouping.measures.filter((each) => each.key !== `${kind}.${field}`), { key: `${kind}.${field}`, kind, field }] });
  return (
    <Popover position="bottom-start" trapFocus withinPortal>
      <Popover.Target><Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconSum size={16} stroke={1.5} aria-hidden />}>{t('summary.by', { field: by })}</Button></Popover.Target>
      <Popover.Dropdown className={css.box} aria-label={t('summary.title')}>
        <h2 className={css.boxTitle}>{t('summary.groupBy')}</h2>
        <div className={css.rows}>
          {grouping.by.map((dimension, index) => (
            <div key={index} className={css.line}>
              <FieldPathSelect object={object} value={dimension.field} label={t('summary.groupBy')} accept={(field) => field.groupable || isDay(field)} hops
                onChange={(field) => change({ by: grouping.by.map((each, at) => (at === index ? { field, ...(isDay(fieldAt(field)) ? { bucket: 'month' as const } : {}) } : each)) })} />
              {dimension.bucket && (
                <NativeSelect size="sm" aria-label={t('summary.bucketLabel')} value={dimension.bucket} data={BUCKETS.map((each) => ({ value: each, label: t(`summary.buckets.${each}`) }))}
                  onChange={(event) => change({ by: grouping.by.map((each, at) => (at === index ? { ...each, bucket: event.currentTarget.value as Bucket } : each)) })} />
              )}
              {grouping.by.length > 1 && <ActionIcon aria-label={t('summary.removeGroup')} onClick={() => change({ by: grouping.by.filter((_, at) => at !== index) })}><IconX size={16} stroke={1.5} /></ActionIcon>}
            </div>
          ))}
          {grouping.by.length < 3 && (
            <FieldPathSelect key={`add${grouping.by.length}`} object={object} value={null} label={t('summary.addGroup')} placeholder={t('summary.addGroup')} accept={(field) => field.groupable || isDay(field)} hops
              onChange={(field) => change({ by: [...grouping.by, { field, ...(isDay(fieldAt(field)) ? { bucket: 'month' as const } : {}) }] })} />
          )}
        </div>
        <CompareRow object={object} compare={grouping.compare} onCompare={(compare) => state.change({ group: compare ? { ...grouping, compare } : without(grouping) })} />
        <h2 className={css.boxTitle} style={{ marginTop: 16 }}>{t('summary.figures')}</h2>
        <div className={css.rows}>
          {shownMeasures(grouping).map((measure) => (
            <div key={measure.key} className={css.line}>
              <span className="ellipsis">{measureLabel(catalog, object, measure)}</span>
              {grouping.measures.length > 1 && <ActionIcon aria-label={t('summary.removeFigure', { figure: measureLabel(catalog, object, measure) })} onClick={() => drop(measure)}><IconX size={16} stroke={1.5} /></ActionIcon>}
            </div>
          ))}
          {KINDS.map((kind) => (
            <FieldPathSelect key={`${kind}${grouping.measures.length}`} object={object} value={null} label={t(`summary.add.${kind}`)} placeholder={t(`summary.add.${kind}`)} accept={isNumeric} onChange={(field) => add(kind, field)} />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
