import { Tags } from '../parts/Tags';
import type { FieldType } from '../types';

const tags: FieldType<string[]> = {
  key: 'tags',
  many: true,
  several: true,
  roomy: true,
  width: 180,
  text: (value) => value.join(', '),
  Cell: ({ value }) => (value ? <Tags tags={value.map((tag) => ({ key: tag, label: tag, colour: 'gray' }))} /> : null),
  sample: { value: ['VIP', 'fair 2026'], shows: /VIP.*fair 2026/, other: ['VIP'], operator: 'in' },
};

export default tags;
