import { Untold } from '../parts/Untold';
import type { Ref } from '../../record/types';
import type { FieldType } from '../types';

const relation: FieldType<Ref> = {
  key: 'relation',
  many: true,
  width: 180,
  text: (value) => value.title ?? '',
  Cell: ({ value }) => (value ? (value.title ? <>{value.title}</> : <Untold />) : null),
  sample: { field: { targets: ['account'] }, value: { object: 'account', id: 'a1', title: 'Acme' }, shows: 'Acme', other: { object: 'account', id: 'a2', title: 'Zenith' } },
};

export default relation;
