import { Group } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Value } from '../../record/types';
import type { FilterInputProps, InputProps } from '../types';

/** A filter's value typed with the type's own input; two of them for "between". */
export function scalarFilter<V>(Input: ComponentType<InputProps<V>>) {
  return function ScalarFilter({ field, operator, value, onChange, label }: FilterInputProps) {
    const { t } = useTranslation();
    if (operator !== 'between') return <Input field={field} label={label} value={(value ?? null) as V | null} onChange={onChange} />;
    const [from = null, to = null] = Array.isArray(value) ? (value as Value[]) : [];
    return (
      <Group gap="xs" wrap="nowrap">
        <Input field={field} label={t('filterBox.from', { label })} value={from as V | null} onChange={(next) => onChange([next, to])} />
        <Input field={field} label={t('filterBox.to', { label })} value={to as V | null} onChange={(next) => onChange([from, next])} />
      </Group>
    );
  };
}
