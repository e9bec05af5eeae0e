import type { PersonName } from '../../record/types';
import type { FieldType } from '../types';

export const PARTS = ['prefix', 'given', 'middle', 'family', 'suffix'] as const;

const full = (name: PersonName) => name.display ?? PARTS.map((part) => name[part]).filter(Boolean).join(' ');

const personName: FieldType<PersonName> = {
  key: 'personName',
  width: 190,
  roomy: true,
  text: full,
  Cell: ({ value }) => <>{value ? full(value) : null}</>,
  sample: { value: { prefix: 'Dr', given: 'Ana', middle: null, family: 'Silva', suffix: null, display: 'Dr Ana Silva' }, shows: 'Dr Ana Silva', other: { given: 'Rui' }, types: 'Jan', operator: 'contains', filterTypes: 'sil' },
};

export default personName;
