import { plain } from '../parts/inputs';
import { Tags } from '../parts/Tags';
import type { FieldType } from '../types';
import { TagsBox } from './TagsBox';

const tags: FieldType<string[]> = {
  key: 'tags',
  many: true,
  several: true,
  roomy: true,
  width: 180,
  text: (value) => value.join(', '),
  Cell: ({ value }) => (value ? <Tags tags={value.map((tag) => ({ key: tag, label: tag, colour: 'gray' }))} /> : null),
  Input: (props) => <TagsBox {...plain(props)} field={props.field} value={props.value ?? []} onChange={(next) => props.onChange(next.length ? next : null)} />,
  FilterInput: ({ field, value, onChange, label }) => <TagsBox size="sm" aria-label={label} field={field} value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} />,
  sample: { value: ['VIP', 'fair 2026'], shows: /VIP.*fair 2026/, other: ['VIP'], operator: 'in' },
};

export default tags;
