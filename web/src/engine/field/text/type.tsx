import type { FieldType } from '../types';

const text: FieldType<string> = {
  key: 'text',
  width: 200,
  text: (value) => value,
  Cell: ({ value }) => <>{value}</>,
  sample: { value: 'Acme', shows: 'Acme', other: 'Zenith', types: 'Zenith', operator: 'contains', filterTypes: 'zen' },
};

export default text;
