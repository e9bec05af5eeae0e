import { TextInput } from '@mantine/core';
import type { FilterInputProps } from '../types';

/** Free text to compare with. */
export function TextFilter({ value, onChange, label }: FilterInputProps) {
  return <TextInput aria-label={label} value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.currentTarget.value || null)} autoComplete="off" />;
}
