import type { Ref, Value } from '../../record/types';
import type { FilterInputProps } from '../types';
import { TextFilter } from './TextFilter';
import { RecordPicker, RecordsPicker } from './RecordPicker';

const isRef = (value: Value): value is Ref => typeof value === 'object' && value !== null && 'id' in value;

/** A record to compare with, several for "is one of", or text for its title. The title stays with the id, so that the filter can be read back. */
export function RefFilter(props: FilterInputProps) {
  const { field, operator, value, onChange, label } = props;
  if (operator === 'contains' || operator === 'startsWith') return <TextFilter {...props} />;
  if (operator === 'in' || operator === 'notIn') {
    return <RecordsPicker field={field} label={label} value={Array.isArray(value) ? value.filter(isRef) : []} onChange={onChange} />;
  }
  return <RecordPicker field={field} label={label} value={isRef(value) ? value : null} onChange={onChange} />;
}
