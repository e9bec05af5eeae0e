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

const integer: FieldType<number> = {
  key: 'integer',
  width: 110,
  align: 'end',
  text: (value) => formatDecimal(value),
  Cell: ({ value }) => <>{value === null ? null : formatDecimal(value)}</>,
  Input: IntegerInput,
  FilterInput: scalarFilter(IntegerInput),
  sample: { value: 12345, shows: '12,345', other: 7, types: '42', operator: 'ge', filterTypes: '10' },
};

export default integer;
