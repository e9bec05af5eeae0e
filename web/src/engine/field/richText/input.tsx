import { TextFilter } from '../parts/TextFilter';
import { RichInput } from './RichInput';
import type { FieldInputs } from '../types';

const inputs: FieldInputs<string> = {
  Input: RichInput,
  FilterInput: TextFilter,
};

export default inputs;
