import { RecordPicker } from '../parts/RecordPicker';
import { RefFilter } from '../parts/RefFilter';
import type { Ref } from '../../record/types';
import type { FieldInputs } from '../types';

const inputs: FieldInputs<Ref> = {
  Input: RecordPicker,
  FilterInput: RefFilter,
};

export default inputs;
