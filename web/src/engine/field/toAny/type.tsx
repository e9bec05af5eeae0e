import { Untold } from '../parts/Untold';
import type { Ref } from '../../record/types';
import type { FieldType } from '../types';

const toAny: FieldType<Ref> = {
  key: 'toAny',
  width: 180,
  roomy: true,
  text: (value) => value.title ?? '',
  Cell: ({ value }) => (value ? (value.title ? <>{value.title}</> : <Untold />) : null),
  sample: { field: { targets: ['account', 'contact'] }, value: { object: 'account', id: 'a1', title: 'Acme' }, shows: 'Acme', other: { object: 'contact', id: 'c2', title: 'Zenith' } },
};

export default toAny;
