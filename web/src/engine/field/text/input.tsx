import { TextInput } from '@mantine/core';
import { plain } from '../parts/inputs';
import { TextFilter } from '../parts/TextFilter';
import type { FieldInputs } from '../types';

const inputs: FieldInputs<string> = {
  Input: (props) => (
    <TextInput {...plain(props)} value={props.value ?? ''} maxLength={props.field.maxLength ?? undefined} onChange={(event) => props.onChange(event.currentTarget.value || null)} autoComplete="off" />
  ),
  FilterInput: TextFilter,
};

export default inputs;
