import integer from '../integer/input';
import type { FieldInputs } from '../types';

const inputs: FieldInputs<number> = {
  FilterInput: integer.FilterInput,
};

export default inputs;
