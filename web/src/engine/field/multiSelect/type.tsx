import { MultiSelect } from '@mantine/core';
import type { Field } from '../../schema/types';
import { plain } from '../parts/inputs';
import { Tags } from '../parts/Tags';
import type { FieldType, FilterInputProps, InputProps } from '../types';

const choices = (field: Field) => (field.options ?? []).map((option) => ({ value: option.key, label: option.label }));

const optionOf = (field: Field, key: string) => field.options?.find((option) => option.key === key);

function MultiSelectInput(props: InputProps<string[]>) {
  return <MultiSelect {...plain(props)} data={choices(props.field)} value={props.value ?? []} onChange={(keys) => props.onChange(keys.length ? keys : null)} searchable hidePickedOptions clearable={!props.field.required} />;
}

function MultiSelectFilter({ field, value, onChange, label }: FilterInputProps) {
  return <MultiSelect size="sm" aria-label={label} data={choices(field)} value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} searchable hidePickedOptions />;
}

const multiSelect: FieldType<string[]> = {
  key: 'multiSelect',
  many: true,
  several: true,
  roomy: true,
  width: 180,
  text: (value, field) => value.map((key) => optionOf(field, key)?.label ?? key).join(', '),
  Cell: ({ value, field }) => (value ? <Tags tags={value.map((key) => ({ key, label: optionOf(field, key)?.label ?? key, colour: optionOf(field, key)?.color }))} /> : null),
  Input: MultiSelectInput,
  FilterInput: MultiSelectFilter,
  sample: {
    field: { options: [{ key: 'hot', label: 'Hot', color: 'red' }, { key: 'cold', label: 'Cold', color: 'blue' }] },
    value: ['hot', 'cold'], shows: /Hot.*Cold/, other: ['cold'], operator: 'in',
  },
};

export default multiSelect;
