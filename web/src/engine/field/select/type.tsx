import { MultiSelect, Select } from '@mantine/core';
import { Tag } from '@/ui/Tag';
import type { Field } from '../../schema/types';
import { plain } from '../parts/inputs';
import type { FieldType, FilterInputProps, InputProps } from '../types';

const choices = (field: Field) => (field.options ?? []).map((option) => ({ value: option.key, label: option.label }));

const optionOf = (field: Field, key: string | null) => field.options?.find((option) => option.key === key);

function SelectInput(props: InputProps<string>) {
  return (
    <Select
      {...plain(props)}
      data={choices(props.field)}
      value={props.value}
      searchable={choices(props.field).length > 7}
      allowDeselect={false}
      defaultSearchValue={optionOf(props.field, props.value)?.label ?? ''}
      clearable={!props.field.required}
      onFocus={(event) => event.currentTarget.select()}
      defaultDropdownOpened={props.autoFocus ?? false}
      selectFirstOptionOnChange
      renderOption={({ option }) => <Tag label={option.label} colour={optionOf(props.field, option.value)?.color} />}
      onChange={(key) => {
        props.onChange(key);
        props.onCommit?.(key);
      }}
    />
  );
}

function SelectFilter({ field, operator, value, onChange, label }: FilterInputProps) {
  if (operator === 'in' || operator === 'notIn') {
    return <MultiSelect size="sm" aria-label={label} data={choices(field)} value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} searchable hidePickedOptions />;
  }
  return <Select size="sm" aria-label={label} data={choices(field)} value={typeof value === 'string' ? value : null} onChange={onChange} searchable />;
}

const select: FieldType<string> = {
  key: 'select',
  many: true,
  width: 130,
  text: (value, field) => optionOf(field, value)?.label ?? value,
  Cell({ value, field }) {
    if (value === null) return null;
    const option = optionOf(field, value);
    return <Tag label={option?.label ?? value} colour={option?.color} />;
  },
  Input: SelectInput,
  FilterInput: SelectFilter,
  sample: {
    field: { options: [{ key: 'hot', label: 'Hot', color: 'red' }, { key: 'cold', label: 'Cold', color: 'blue' }] },
    value: 'hot', shows: 'Hot', other: 'cold',
  },
};

export default select;
