import { TextFilter } from '../parts/TextFilter';
import type { FieldInputs } from '../types';

const inputs: FieldInputs<unknown[]> = {
  FilterInput: TextFilter,
};

export default inputs;
