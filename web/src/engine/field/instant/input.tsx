import { DateInput } from '../date/DateInput';
import { dayFilter } from '../parts/DayFilter';
import { InstantInput } from './InstantInput';
import type { FieldInputs } from '../types';

const inputs: FieldInputs<string> = {
  Input: InstantInput,
  FilterInput: dayFilter(DateInput),
};

export default inputs;
