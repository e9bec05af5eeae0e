import { Box, Group, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { fiscalShift } from '@/lib/format/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { isSpan, type Span, type Unit } from '../../filter/spans';
import type { Value } from '../../record/types';
import type { InputProps } from '../types';
import integer from '../integer/input';

interface Props {
  /** Draws one end of a range. */
  day: (label: string, value: Value, onChange: (value: Value) => void) => ReactNode;
  value: Value;
  onChange: (value: Value) => void;
  label: string;
  field: InputProps<string>['field'];
}

const UNITS: Unit[] = ['day', 'week', 'month', 'quarter', 'year'];
const NAMES = { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year', fiscalQuarter: 'FiscalQuarter', fiscalYear: 'FiscalYear' };
const NEAR = [['this', 0], ['last', -1], ['next', 1]] as const;

/** The spans that have a name, the nearest first. */
const NAMED = [...UNITS, 'fiscalQuarter' as const, 'fiscalYear' as const].flatMap((unit) => NEAR.map(([name, offset]) => ({ key: `${name}${NAMES[unit]}`, span: { span: unit, offset } satisfies Span })));

function keyOf(value: Value): string {
  if (!isSpan(value)) return '';
  if ('span' in value) return NAMED.find(({ span }) => span.span === value.span && span.offset === (value.offset ?? 0))?.key ?? '';
  return 'last' in value ? 'last' : 'next' in value ? 'next' : 'range';
}

/** A span of the calendar: one that has a name, so many units, or from one day to another. */
export function SpanFilter({ day, value, onChange, label, field }: Props) {
  const { t } = useTranslation();
  const key = keyOf(value);
  const span = isSpan(value) ? value : undefined;
  const choose = (next: string) => {
    const named = NAMED.find((each) => each.key === next);
    if (named) onChange(named.span);
    else if (next === 'last') onChange({ last: 7, unit: 'day' });
    else if (next === 'next') onChange({ next: 7, unit: 'day' });
    else onChange(next === 'range' ? { from: null, to: null } : null);
  };
  const Count = integer.Input;
  const units = span && ('last' in span || 'next' in span) ? span : undefined;
  return (
    <Group gap={4}>
      <NativeSelect size="sm" aria-label={t('filterBox.spanOf', { label })} value={key} onChange={(event) => choose(event.currentTarget.value)}
        data={[{ value: '', label: '…' }, ...NAMED.filter((each) => fiscalShift() > 0 || each.key === key || !each.span.span.startsWith('fiscal')).map((each) => ({ value: each.key, label: t(`filter.span.${each.key}`) })), ...['last', 'next', 'range'].map((each) => ({ value: each, label: t(`filter.span.${each}`) }))]} />
      {units && Count && (
        <Group gap={4} wrap="nowrap">
          <Box w={80}><Count field={field} label={t('filterBox.spanNumber', { label })} value={'last' in units ? units.last : units.next} onChange={(count) => onChange({ ...units, ['last' in units ? 'last' : 'next']: Math.max(1, Number(count ?? 1)) })} /></Box>
          <NativeSelect size="sm" aria-label={t('filterBox.spanUnit', { label })} value={units.unit} data={UNITS.map((unit) => ({ value: unit, label: t(`filter.unit.${unit}`) }))}
            onChange={(event) => onChange({ ...units, unit: event.currentTarget.value as Unit })} />
        </Group>
      )}
      {span && 'from' in span && (
        <>
          {day(t('filterBox.from', { label }), span.from, (from) => onChange({ ...span, from }))}
          {day(t('filterBox.to', { label }), span.to, (to) => onChange({ ...span, to }))}
        </>
      )}
    </Group>
  );
}
