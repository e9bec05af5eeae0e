import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconFilter, IconFilterFilled, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FieldPathSelect } from '@/engine/filter/FieldPathSelect';
import { FilterBuilder } from '@/engine/filter/FilterBuilder';
import type { Filter } from '@/engine/record/types';
import { useCatalog } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import type { Grouping, NamedMeasure } from '@/engine/view/definition';
import css from './Grouping.module.css';
import { measureLabel } from './measureLabel';
import { freeKey, isNumeric, shownMeasures, withoutMeasure } from './summary';

const KINDS = ['sum', 'avg', 'min', 'max'] as const;

interface Props {
  object: ObjectType;
  grouping: Grouping;
  onChange: (grouping: Grouping) => void;
}

/** The figures of a summary: counts and sums, each of some of the records where it says so, and what part one is of another. */
export function MeasureRows({ object, grouping, onChange }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const [filtering, setFiltering] = useState<string | null>(null);
  const { measures } = grouping;
  const add = (measure: NamedMeasure) => onChange({ ...grouping, measures: [...measures, measure] });
  const filtered = (key: string, filter: Filter | null) =>
    onChange({ ...grouping, measures: measures.map((each) => (each.key !== key || each.kind === 'ratio' ? each : withFilter(each, filter))) });
  const counts = measures.filter((measure) => measure.kind === 'count' || measure.kind === 'sum');
  const named = (measure: NamedMeasure) => measureLabel(catalog, object, measure);
  return (
    <div className={css.rows}>
      {shownMeasures(grouping).map((measure) => (
        <div key={measure.key}>
          <div className={css.line}>
            <span className="ellipsis">{named(measure)}</span>
            {measure.kind !== 'ratio' && (
              <ActionIcon aria-label={t('summary.ofWhich', { figure: named(measure) })} title={t('summary.ofWhich', { figure: named(measure) })} aria-expanded={filtering === measure.key} onClick={() => setFiltering(filtering === measure.key ? null : measure.key)}>
                {measure.filter ? <IconFilterFilled size={16} /> : <IconFilter size={16} stroke={1.5} />}
              </ActionIcon>
            )}
            {measures.length > 1 && <ActionIcon aria-label={t('summary.removeFigure', { figure: named(measure) })} onClick={() => onChange(withoutMeasure(grouping, measure.key))}><IconX size={16} stroke={1.5} /></ActionIcon>}
          </div>
          {filtering === measure.key && measure.kind !== 'ratio' && <FilterBuilder object={object} value={measure.filter ?? null} onChange={(filter) => filtered(measure.key, filter)} />}
          {measure.kind === 'ratio' && (
            <div className={css.ratio}>
              <NativeSelect size="xs" aria-label={t('summary.ratioOf', { figure: named(measure) })} value={measure.of} data={counts.map((each) => ({ value: each.key, label: named(each) }))}
                onChange={(event) => onChange({ ...grouping, measures: measures.map((each) => (each === measure ? { ...measure, of: event.currentTarget.value } : each)) })} />
              <span aria-hidden>/</span>
              <NativeSelect size="xs" aria-label={t('summary.ratioTo', { figure: named(measure) })} value={measure.to} data={counts.map((each) => ({ value: each.key, label: named(each) }))}
                onChange={(event) => onChange({ ...grouping, measures: measures.map((each) => (each === measure ? { ...measure, to: event.currentTarget.value } : each)) })} />
            </div>
          )}
        </div>
      ))}
      <Button variant="subtle" size="compact-sm" justify="flex-start" leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />} onClick={() => add({ key: freeKey(measures, 'count'), kind: 'count' })}>{t('summary.add.count')}</Button>
      {counts.length > 1 && (
        <Button variant="subtle" size="compact-sm" justify="flex-start" leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />} onClick={() => add({ key: freeKey(measures, 'ratio'), kind: 'ratio', of: counts[1]?.key ?? '', to: counts[0]?.key ?? '' })}>{t('summary.add.ratio')}</Button>
      )}
      {KINDS.map((kind) => (
        <FieldPathSelect key={`${kind}${measures.length}`} object={object} value={null} label={t(`summary.add.${kind}`)} placeholder={t(`summary.add.${kind}`)} accept={isNumeric} hops
          onChange={(field) => add({ key: freeKey(measures, kind), kind, field })} />
      ))}
    </div>
  );
}

function withFilter(measure: Exclude<NamedMeasure, { kind: 'ratio' }>, filter: Filter | null): NamedMeasure {
  const { filter: _filter, ...rest } = measure;
  return (filter ? { ...rest, filter } : rest) as NamedMeasure;
}
