import { formatDecimal } from '@/lib/format/numbers';
import type { FieldType } from '../types';

/** 12,345 but 2009: a year is a whole number too, and nobody writes it with a comma. */
const written = (value: number) => formatDecimal(value, { useGrouping: 'min2' });

const integer: FieldType<number> = {
  key: 'integer',
  width: 110,
  align: 'end',
  text: written,
  Cell: ({ value }) => <>{value === null ? null : written(value)}</>,
  sample: { value: 12345, shows: '12,345', other: 7, types: '42', operator: 'ge', filterTypes: '10' },
};

export default integer;
