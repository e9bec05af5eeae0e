import type { Ref } from '../../record/types';
import { ToAnyInput } from './ToAnyInput';
import type { FieldInputs } from '../types';

const inputs: FieldInputs<Ref> = {
  Input: ToAnyInput,
  FilterInput: ({ field, value, onChange, label }) => <ToAnyInput field={field} label={label} value={(value ?? null) as Ref | null} onChange={onChange} />,
};

export default inputs;
