import { Tag } from '@/ui/Tag';
import type { Field } from '../../schema/types';
import type { FieldType } from '../types';

export const optionOf = (field: Field, key: string | null) => field.options?.find((option) => option.key === key);

const select: FieldType<string> = {
  key: 'select',
  many: true,
  width: 130,
  text: (value, field) => optionOf(field, value)?.label ?? value,
  Cell({ value, field }) {
    if (value === null) return null;
    const option = optionOf(field, value);
    return <Tag label={option?.label ?? value} colour={option?.color} />;
  },
  sample: {
    field: { options: [{ key: 'hot', label: 'Hot', color: 'red' }, { key: 'cold', label: 'Cold', color: 'blue' }] },
    value: 'hot', shows: 'Hot', other: 'cold',
  },
};

export default select;
