import type { Field } from '../../schema/types';
import { Tags } from '../parts/Tags';
import type { FieldType } from '../types';

const optionOf = (field: Field, key: string) => field.options?.find((option) => option.key === key);

const multiSelect: FieldType<string[]> = {
  key: 'multiSelect',
  many: true,
  several: true,
  roomy: true,
  width: 180,
  text: (value, field) => value.map((key) => optionOf(field, key)?.label ?? key).join(', '),
  Cell: ({ value, field }) => (value ? <Tags tags={value.map((key) => ({ key, label: optionOf(field, key)?.label ?? key, colour: optionOf(field, key)?.color }))} /> : null),
  sample: {
    field: { options: [{ key: 'hot', label: 'Hot', color: 'red' }, { key: 'cold', label: 'Cold', color: 'blue' }] },
    value: ['hot', 'cold'], shows: /Hot.*Cold/, other: ['cold'], operator: 'in',
  },
};

export default multiSelect;
