import { Group, TextInput } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { instantOf, localDate, localTime } from '@/lib/format/dates';
import { DateInput } from '../date/DateInput';
import type { InputProps } from '../types';

/** A day and a time on the user's own clock. */
export function InstantInput({ value, onChange, onCommit: _choiceIsHalf, id, label, ...props }: InputProps<string>) {
  const { t } = useTranslation();
  const date = value ? localDate(new Date(value)) : null;
  const time = value ? localTime(new Date(value)) : '09:00';
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <DateInput {...props} {...(id ? { id } : {})} label={label} value={date} onChange={(day) => onChange(day ? instantOf(day, time) : null)} />
      <TextInput
        type="time"
        w={110}
        aria-label={t('field.timeOf', { label })}
        value={date ? time : ''}
        readOnly={props.readOnly ?? false}
        disabled={!date}
        onChange={(event) => date && event.currentTarget.value && onChange(instantOf(date, event.currentTarget.value))}
      />
    </Group>
  );
}
