import { Group, NativeSelect } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Value } from '../../record/types';
import type { FilterInputProps, InputProps } from '../types';
import integer from '../integer/input';
import { SpanFilter } from './SpanFilter';

interface Relative {
  relative: 'today';
  days: number;
}

const isRelative = (value: Value): value is Relative => typeof value === 'object' && value !== null && 'relative' in value;

type Way = 'exact' | 'today' | 'ago' | 'ahead';

function wayOf(value: Value): Way {
  if (!isRelative(value)) return 'exact';
  if (value.days === 0) return 'today';
  return value.days < 0 ? 'ago' : 'ahead';
}

/** One end of a day filter: a day of the calendar, or so many days from today. */
function DayEnd({ Exact, value, onChange, label, field }: Omit<FilterInputProps, 'operator'> & { Exact: ComponentType<InputProps<string>> }) {
  const { t } = useTranslation();
  const way = wayOf(value);
  const days = isRelative(value) ? Math.abs(value.days) : 7;
  const relative = (next: Way, count: number): Value => ({ relative: 'today', days: next === 'today' ? 0 : next === 'ago' ? -count : count });
  const Days = integer.Input;
  return (
    <Group gap={4} wrap="nowrap">
      <NativeSelect
        size="sm"
        aria-label={t('filterBox.wayOf', { label })}
        value={way}
        data={(['exact', 'today', 'ago', 'ahead'] as const).map((each) => ({ value: each, label: t(`filter.way.${each}`) }))}
        onChange={(event) => {
          const next = event.currentTarget.value as Way;
          onChange(next === 'exact' ? null : relative(next, days || 7));
        }}
      />
      {way === 'exact' && <Exact field={field} label={label} value={typeof value === 'string' ? value : null} onChange={onChange} />}
      {(way === 'ago' || way === 'ahead') && Days && (
        <Days field={field} label={t('filterBox.daysOf', { label })} value={days} onChange={(count) => onChange(relative(way, Number(count ?? 0)))} />
      )}
    </Group>
  );
}

export function dayFilter(Exact: ComponentType<InputProps<string>>) {
  return function DayFilter({ operator, value, onChange, label, field }: FilterInputProps) {
    const { t } = useTranslation();
    const end = (at: string, given: Value, change: (next: Value) => void) => <DayEnd Exact={Exact} field={field} label={at} value={given} onChange={change} />;
    if (operator === 'within') return <SpanFilter day={end} field={field} label={label} value={value} onChange={onChange} />;
    if (operator !== 'between') return end(label, value, onChange);
    const [from = null, to = null] = Array.isArray(value) ? (value as Value[]) : [];
    return (
      <Group gap="xs">
        {end(t('filterBox.from', { label }), from, (next) => onChange([next, to]))}
        {end(t('filterBox.to', { label }), to, (next) => onChange([from, next]))}
      </Group>
    );
  };
}
