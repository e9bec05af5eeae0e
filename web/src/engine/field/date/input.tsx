import { dayFilter } from '../parts/DayFilter';
import { DateInput } from './DateInput';
import type { FieldInputs } from '../types';

const inputs: FieldInputs<string> = {
  Input: DateInput,
  FilterInput: dayFilter(DateInput),
};

export default inputs;
