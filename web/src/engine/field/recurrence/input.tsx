import { Chip, Group, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { DateInput } from '../date/DateInput';
import type { FieldInputs, InputProps } from '../types';
import { dayName, DAYS, FREQUENCIES, readRule, type Rule, writeRule } from './rule';

const FRESH: Rule = { frequency: 'WEEKLY', interval: 1, days: [], count: null, until: null, more: [] };

/** How often, on which days, and until when: in the words of a calendar, kept as a rule of RFC 5545. */
function RecurrenceInput({ value, onChange, label, id, readOnly = false, error, field, autoFocus }: InputProps<string>) {
  const { t } = useTranslation();
  const rule = value ? readRule(value) : undefined;
  const change = (part: Partial<Rule>) => onChange(writeRule({ ...FRESH, ...rule, ...part }));
  const end = rule?.count ? 'count' : rule?.until ? 'until' : 'never';
  return (
    <Stack gap={6} role="group" aria-label={label}>
      <Group gap={6} wrap="wrap">
        <NativeSelect
          {...(id ? { id } : {})}
          aria-label={label}
          {...(error ? { error } : {})}
          {...(autoFocus ? { 'data-autofocus': true } : {})}
          disabled={readOnly}
          value={rule?.frequency ?? ''}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : writeRule({ ...FRESH, ...rule, more: [], days: [], frequency: event.currentTarget.value as Rule['frequency'] }))}
          data={[{ value: '', label: t('field.recurrence.none') }, ...FREQUENCIES.map((each) => ({ value: each, label: t(`field.recurrence.freq.${each.toLowerCase()}`) }))]}
        />
        {rule && <NumberInput w={72} min={1} max={99} allowDecimal={false} aria-label={t('field.recurrence.interval')} title={t('field.recurrence.interval')} value={rule.interval} readOnly={readOnly} onChange={(interval) => change({ interval: Math.max(1, Number(interval) || 1) })} />}
      </Group>
      {rule?.frequency === 'WEEKLY' && (
        <Chip.Group multiple value={rule.days} onChange={(days) => readOnly || change({ days: DAYS.filter((day) => days.includes(day)) })}>
          <Group gap={4} role="group" aria-label={t('field.recurrence.days')}>
            {DAYS.map((day) => <Chip key={day} value={day} size="xs" disabled={readOnly}>{dayName(day)}</Chip>)}
          </Group>
        </Chip.Group>
      )}
      {rule && (
        <Group gap={6}>
          <NativeSelect
            aria-label={t('field.recurrence.end')}
            disabled={readOnly}
            value={end}
            onChange={(event) => change({ count: event.currentTarget.value === 'count' ? 10 : null, until: event.currentTarget.value === 'until' ? nextYear() : null })}
            data={['never', 'count', 'until'].map((each) => ({ value: each, label: t(`field.recurrence.ends.${each}`) }))}
          />
          {end === 'count' && <NumberInput w={80} min={1} max={1000} allowDecimal={false} aria-label={t('field.recurrence.ends.count')} value={rule.count ?? 1} readOnly={readOnly} onChange={(count) => change({ count: Math.max(1, Number(count) || 1) })} />}
          {end === 'until' && <DateInput field={field} label={t('field.recurrence.ends.until')} value={rule.until} readOnly={readOnly} onChange={(until) => change({ until: until ?? nextYear() })} />}
        </Group>
      )}
    </Stack>
  );
}

const nextYear = () => `${new Date().getFullYear() + 1}-12-31`;

const inputs: FieldInputs<string> = {
  Input: RecurrenceInput,
  FilterInput: () => null,
};

export default inputs;
