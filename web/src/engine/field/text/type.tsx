import { TextInput } from '@mantine/core';
import { plain } from '../parts/inputs';
import { TextFilter } from '../parts/TextFilter';
import type { FieldType } from '../types';

const text: FieldType<string> = {
  key: 'text',
  width: 200,
  text: (value) => value,
  Cell: ({ value }) => <>{value}</>,
  Input: (props) => (
    <TextInput {...plain(props)} value={props.value ?? ''} maxLength={props.field.maxLength ?? undefined} onChange={(event) => props.onChange(event.currentTarget.value || null)} autoComplete="off" />
  ),
  FilterInput: TextFilter,
  sample: { value: 'Acme', shows: 'Acme', other: 'Zenith', types: 'Zenith', operator: 'contains', filterTypes: 'zen' },
};

export default text;
