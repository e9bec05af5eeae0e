import { plain } from '../parts/inputs';
import { TagsBox } from './TagsBox';
import type { FieldInputs } from '../types';

const inputs: FieldInputs<string[]> = {
  Input: (props) => <TagsBox {...plain(props)} field={props.field} value={props.value ?? []} onChange={(next) => props.onChange(next.length ? next : null)} />,
  FilterInput: ({ field, value, onChange, label }) => <TagsBox size="sm" aria-label={label} field={field} value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} />,
};

export default inputs;
