import { TextInput } from '@mantine/core';
import { plain } from '../parts/inputs';
import { TextFilter } from '../parts/TextFilter';
import type { FieldInputs } from '../types';

const inputs: FieldInputs<string> = {
  Input: (props) => (
    <TextInput {...plain(props)} type="url" inputMode="url" value={props.value ?? ''} onChange={(event) => props.onChange(event.currentTarget.value || null)} />
  ),
  FilterInput: TextFilter,
};

export default inputs;
