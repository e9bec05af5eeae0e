import { MultiSelect } from '@mantine/core';
import type { Field } from '../../schema/types';
import { plain } from '../parts/inputs';
import type { FieldInputs, FilterInputProps, InputProps } from '../types';

function MultiSelectInput(props: InputProps<string[]>) {
  return <MultiSelect {...plain(props)} data={choices(props.field)} value={props.value ?? []} onChange={(keys) => props.onChange(keys.length ? keys : null)} searchable hidePickedOptions clearable={!props.field.required} />;
}

function MultiSelectFilter({ field, value, onChange, label }: FilterInputProps) {
  return <MultiSelect size="sm" aria-label={label} data={choices(field)} value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} searchable hidePickedOptions />;
}

const choices = (field: Field) => (field.options ?? []).map((option) => ({ value: option.key, label: option.label }));

const inputs: FieldInputs<string[]> = {
  Input: MultiSelectInput,
  FilterInput: MultiSelectFilter,
};

export default inputs;
