import type { FieldType } from '../types';

/** Given by the server and never typed; shown without grouping, as a number plate. */
const autoNumber: FieldType<number> = {
  key: 'autoNumber',
  untyped: true,
  width: 90,
  align: 'end',
  text: String,
  Cell: ({ value }) => <>{value}</>,
  sample: { value: 10042, shows: '10042', other: 7, operator: 'is', filterTypes: '10' },
};

export default autoNumber;
