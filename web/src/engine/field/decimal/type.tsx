import { formatDecimal } from '@/lib/format/numbers';
import type { FieldType } from '../types';

const decimal: FieldType<string> = {
  key: 'decimal',
  width: 110,
  align: 'end',
  text: (value) => formatDecimal(value),
  Cell: ({ value }) => <>{value === null ? null : formatDecimal(value)}</>,
  sample: { value: '1234.5', shows: '1,234.5', other: '2', types: '3.25', operator: 'lt', filterTypes: '4' },
};

export default decimal;
