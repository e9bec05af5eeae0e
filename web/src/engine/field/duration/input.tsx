import { DraftInput } from '../parts/DraftInput';
import { scalarFilter } from '../parts/ScalarFilter';
import type { FieldInputs, InputProps } from '../types';
import { editDuration, parseDuration } from './duration';

function DurationInput(props: InputProps<string>) {
  return <DraftInput {...props} numeric read={parseDuration} write={editDuration} nonsense="field.noDuration" />;
}

const inputs: FieldInputs<string> = {
  Input: DurationInput,
  FilterInput: scalarFilter(DurationInput),
};

export default inputs;
