import type { FieldType } from '../types';

const longText: FieldType<string> = {
  key: 'longText',
  width: 280,
  roomy: true,
  text: (value) => value,
  Cell: ({ value }) => <>{value}</>,
  sample: { value: 'First line\nsecond line', shows: /First line/, other: 'Other', types: 'Words', operator: 'contains', filterTypes: 'word' },
};

export default longText;
