import { editDecimal, parseDecimal } from '@/lib/format/numbers';
import { DraftInput } from '../parts/DraftInput';
import { scalarFilter } from '../parts/ScalarFilter';
import type { FieldInputs, InputProps } from '../types';

function IntegerInput(props: InputProps<number>) {
  return <DraftInput {...props} numeric read={read} write={editDecimal} nonsense="field.noInteger" />;
}

function read(text: string): number | null | undefined {
  const value = parseDecimal(text);
  if (value === null || value === undefined) return value;
  return /^-?\d+$/.test(value) ? Number(value) : undefined;
}

const inputs: FieldInputs<number> = {
  Input: IntegerInput,
  FilterInput: scalarFilter(IntegerInput),
};

export default inputs;
