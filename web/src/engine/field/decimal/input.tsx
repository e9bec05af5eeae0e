import { editDecimal, parseDecimal } from '@/lib/format/numbers';
import { DraftInput } from '../parts/DraftInput';
import { scalarFilter } from '../parts/ScalarFilter';
import type { FieldInputs, InputProps } from '../types';

function DecimalInput(props: InputProps<string>) {
  return <DraftInput {...props} numeric read={parseDecimal} write={editDecimal} nonsense="field.noNumber" />;
}

const inputs: FieldInputs<string> = {
  Input: DecimalInput,
  FilterInput: scalarFilter(DecimalInput),
};

export default inputs;
