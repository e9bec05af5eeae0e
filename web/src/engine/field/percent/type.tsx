import { editDecimal, formatPercent, parseDecimal } from '@/lib/format/numbers';
import { DraftInput } from '../parts/DraftInput';
import { scalarFilter } from '../parts/ScalarFilter';
import type { FieldType, InputProps } from '../types';

function PercentInput(props: InputProps<string>) {
  return <DraftInput {...props} numeric read={parseDecimal} write={editDecimal} nonsense="field.noNumber" rightSection={<span aria-hidden className="quiet">%</span>} />;
}

const percent: FieldType<string> = {
  key: 'percent',
  width: 100,
  align: 'end',
  text: (value) => formatPercent(value),
  Cell: ({ value }) => <>{value === null ? null : formatPercent(value)}</>,
  Input: PercentInput,
  FilterInput: scalarFilter(PercentInput),
  sample: { value: '25', shows: '25 %', other: '50', types: '33.3', operator: 'ge', filterTypes: '40' },
};

export default percent;
