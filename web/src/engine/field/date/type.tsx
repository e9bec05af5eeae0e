import { formatDate, formatDateExact } from '@/lib/format/dates';
import type { FieldType } from '../types';

const date: FieldType<string> = {
  key: 'date',
  width: 120,
  text: formatDate,
  Cell: ({ value }) => (value ? <time dateTime={value} title={formatDateExact(value)}>{formatDate(value)}</time> : null),
  sample: { value: '2017-03-01', shows: 'Mar 1, 2017', other: '2018-01-31', types: '12/24/2025', operator: 'ge', filterTypes: '12/24/2025' },
};

export default date;
