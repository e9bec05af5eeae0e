import { Textarea } from '@mantine/core';
import { plain } from '../parts/inputs';
import { TextFilter } from '../parts/TextFilter';
import type { FieldType } from '../types';

const longText: FieldType<string> = {
  key: 'longText',
  width: 280,
  roomy: true,
  text: (value) => value,
  Cell: ({ value }) => <>{value}</>,
  Input: (props) => <Textarea {...plain(props)} value={props.value ?? ''} onChange={(event) => props.onChange(event.currentTarget.value || null)} />,
  FilterInput: TextFilter,
  sample: { value: 'First line\nsecond line', shows: /First line/, other: 'Other', types: 'Words', operator: 'contains', filterTypes: 'word' },
};

export default longText;
