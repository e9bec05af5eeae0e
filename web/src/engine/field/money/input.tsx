import { parseDecimal, editDecimal } from '@/lib/format/numbers';
import { DraftInput } from '../parts/DraftInput';
import { scalarFilter } from '../parts/ScalarFilter';
import type { Money } from '../../record/types';
import type { FieldInputs, InputProps } from '../types';
import { MoneyInput } from './MoneyInput';

/** Amounts are compared in the base currency, so a filter asks for a number alone. */
function BaseAmountInput(props: InputProps<string>) {
  return <DraftInput {...props} numeric read={parseDecimal} write={editDecimal} nonsense="field.noNumber" />;
}

const inputs: FieldInputs<Money> = {
  Input: MoneyInput,
  FilterInput: scalarFilter(BaseAmountInput),
};

export default inputs;
