import type { FieldType } from '../types';

const json: FieldType = {
  key: 'json',
  width: 200,
  roomy: true,
  text: (value) => JSON.stringify(value),
  Cell: ({ value }) => <>{value === null ? null : JSON.stringify(value)}</>,
  sample: { value: { a: 1 }, shows: '{"a":1}', other: [2], types: '7' },
};

export default json;
