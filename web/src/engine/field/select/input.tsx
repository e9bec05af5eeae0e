import { MultiSelect, Select } from '@mantine/core';
import { Tag } from '@/ui/Tag';
import type { Field } from '../../schema/types';
import { plain } from '../parts/inputs';
import type { FieldInputs, FilterInputProps, InputProps } from '../types';
import { optionOf } from './type';

function SelectInput(props: InputProps<string>) {
  return (
    <Select
      {...plain(props)}
      data={offered(props.field, props.value)}
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

/** What may be chosen, and what is chosen already. */
const offered = (field: Field, value: string | null) => choices({ ...field, options: (field.options ?? []).filter((option) => !option.retired || option.key === value) });

const choices = (field: Field) => (field.options ?? []).map((option) => ({ value: option.key, label: option.label }));

const inputs: FieldInputs<string> = {
  Input: SelectInput,
  FilterInput: SelectFilter,
};

export default inputs;
