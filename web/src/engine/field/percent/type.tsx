import { formatPercent } from '@/lib/format/numbers';
import type { FieldType } from '../types';

const percent: FieldType<string> = {
  key: 'percent',
  width: 100,
  align: 'end',
  text: (value) => formatPercent(value),
  Cell: ({ value }) => <>{value === null ? null : formatPercent(value)}</>,
  sample: { value: '25', shows: '25%', other: '50', types: '33.3', operator: 'ge', filterTypes: '40' },
};

export default percent;
