import type { Field } from '@/engine/schema/types';

/** A person to choose, outside any record. */
export const PERSON: Field = {
  key: 'user', label: '', type: 'user', access: 'write', required: true, readOnly: false, unique: false, sortable: false, groupable: false, system: false, operators: [], targets: ['user'],
};
