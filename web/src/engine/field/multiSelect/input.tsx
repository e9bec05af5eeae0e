import { MultiSelect } from '@mantine/core';
import type { Field } from '../../schema/types';
import { plain } from '../parts/inputs';
import type { FieldInputs, FilterInputProps, InputProps } from '../types';

function MultiSelectInput(props: InputProps<string[]>) {
  return <MultiSelect {...plain(props)} data={offered(props.field, props.value ?? [])} value={props.value ?? []} onChange={(keys) => props.onChange(keys.length ? keys : null)} searchable hidePickedOptions clearable={!props.field.required} />;
}

function MultiSelectFilter({ field, value, onChange, label }: FilterInputProps) {
  return <MultiSelect size="sm" aria-label={label} data={choices(field)} value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} searchable hidePickedOptions />;
}

/** What may be chosen, and what is chosen already. */
const offered = (field: Field, value: string[]) => choices({ ...field, options: (field.options ?? []).filter((option) => !option.retired || value.includes(option.key)) });

const choices = (field: Field) => (field.options ?? []).map((option) => ({ value: option.key, label: option.label }));

const inputs: FieldInputs<string[]> = {
  Input: MultiSelectInput,
  FilterInput: MultiSelectFilter,
};

export default inputs;
