import { NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Initials } from '@/ui/Initials';
import type { Ref, Value } from '../../record/types';
import { RecordPicker } from '../parts/RecordPicker';
import { RefFilter } from '../parts/RefFilter';
import { Untold } from '../parts/Untold';
import type { FieldType, FilterInputProps } from '../types';
import css from './user.module.css';

const isMe = (value: Value) => typeof value === 'object' && value !== null && 'me' in value;

/** "Me" is whoever looks: a view shared with it is everyone's own. */
function UserFilter(props: FilterInputProps) {
  const { t } = useTranslation();
  if (props.operator !== 'is' && props.operator !== 'isNot') return <RefFilter {...props} />;
  return (
    <Stack gap={4}>
      <NativeSelect
        size="sm"
        aria-label={t('filter.whoOf', { label: props.label })}
        value={isMe(props.value) ? 'me' : 'one'}
        data={[{ value: 'me', label: t('filter.me') }, { value: 'one', label: t('filter.somebody') }]}
        onChange={(event) => props.onChange(event.currentTarget.value === 'me' ? { me: true } : null)}
      />
      {!isMe(props.value) && <RefFilter {...props} />}
    </Stack>
  );
}

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
  Input: RecordPicker,
  FilterInput: UserFilter,
  sample: { field: { targets: ['user'] }, value: { object: 'user', id: 'u1', title: 'Ana Silva' }, shows: 'Ana Silva', other: { object: 'user', id: 'u2', title: 'Rui Costa' } },
};

export default user;
