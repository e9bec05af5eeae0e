import { Textarea } from '@mantine/core';
import { plain } from '../parts/inputs';
import { TextFilter } from '../parts/TextFilter';
import type { FieldInputs } from '../types';

const inputs: FieldInputs<string> = {
  Input: (props) => <Textarea {...plain(props)} value={props.value ?? ''} onChange={(event) => props.onChange(event.currentTarget.value || null)} />,
  FilterInput: TextFilter,
};

export default inputs;
