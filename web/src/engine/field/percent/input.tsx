import { editDecimal, parseDecimal } from '@/lib/format/numbers';
import { DraftInput } from '../parts/DraftInput';
import { scalarFilter } from '../parts/ScalarFilter';
import type { FieldInputs, InputProps } from '../types';

function PercentInput(props: InputProps<string>) {
  return <DraftInput {...props} numeric read={parseDecimal} write={editDecimal} nonsense="field.noNumber" rightSection={<span aria-hidden className="quiet">%</span>} />;
}

const inputs: FieldInputs<string> = {
  Input: PercentInput,
  FilterInput: scalarFilter(PercentInput),
};

export default inputs;
