import { editDecimal, formatDecimal, parseDecimal } from '@/lib/format/numbers';
import { DraftInput } from '../parts/DraftInput';
import { scalarFilter } from '../parts/ScalarFilter';
import type { FieldType, InputProps } from '../types';

function DecimalInput(props: InputProps<string>) {
  return <DraftInput {...props} numeric read={parseDecimal} write={editDecimal} nonsense="field.noNumber" />;
}

const decimal: FieldType<string> = {
  key: 'decimal',
  width: 110,
  align: 'end',
  text: (value) => formatDecimal(value),
  Cell: ({ value }) => <>{value === null ? null : formatDecimal(value)}</>,
  Input: DecimalInput,
  FilterInput: scalarFilter(DecimalInput),
  sample: { value: '1234.5', shows: '1,234.5', other: '2', types: '3.25', operator: 'lt', filterTypes: '4' },
};

export default decimal;
