import { editDecimal, formatDecimal, parseDecimal } from '@/lib/format/numbers';
import { DraftInput } from '../parts/DraftInput';
import { scalarFilter } from '../parts/ScalarFilter';
import type { FieldType, InputProps } from '../types';

function read(text: string): number | null | undefined {
  const value = parseDecimal(text);
  if (value === null || value === undefined) return value;
  return /^-?\d+$/.test(value) ? Number(value) : undefined;
}

function IntegerInput(props: InputProps<number>) {
  return <DraftInput {...props} numeric read={read} write={editDecimal} nonsense="field.noInteger" />;
}

/** 12,345 but 2009: a year is a whole number too, and nobody writes it with a comma. */
const written = (value: number) => formatDecimal(value, { useGrouping: 'min2' });

const integer: FieldType<number> = {
  key: 'integer',
  width: 110,
  align: 'end',
  text: written,
  Cell: ({ value }) => <>{value === null ? null : written(value)}</>,
  Input: IntegerInput,
  FilterInput: scalarFilter(IntegerInput),
  sample: { value: 12345, shows: '12,345', other: 7, types: '42', operator: 'ge', filterTypes: '10' },
};

export default integer;
