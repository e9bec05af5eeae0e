import { Initials } from '@/ui/Initials';
import { Untold } from '../parts/Untold';
import type { Ref } from '../../record/types';
import type { FieldType } from '../types';
import css from './user.module.css';

const user: FieldType<Ref> = {
  key: 'user',
  many: true,
  width: 160,
  text: (value) => value.title ?? '',
  Cell({ value }) {
    if (!value) return null;
    if (!value.title) return <Untold />;
    return <span className={css.person}><Initials id={value.id} name={value.title} /><span className="ellipsis">{value.title}</span></span>;
  },
  sample: { field: { targets: ['user'] }, value: { object: 'user', id: 'u1', title: 'Ana Silva' }, shows: 'Ana Silva', other: { object: 'user', id: 'u2', title: 'Rui Costa' } },
};

export default user;
