import { NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Value } from '../../record/types';
import { RecordPicker } from '../parts/RecordPicker';
import { RefFilter } from '../parts/RefFilter';
import type { Ref } from '../../record/types';
import type { FieldInputs, FilterInputProps } from '../types';

/** "Me" is whoever looks: a view shared with it is everyone's own. */
function UserFilter(props: FilterInputProps) {
  const { t } = useTranslation();
  if (props.operator !== 'is' && props.operator !== 'isNot') return <RefFilter {...props} />;
  return (
    <Stack gap={4}>
      <NativeSelect
        size="sm"
        aria-label={t('filterBox.whoOf', { label: props.label })}
        value={isMe(props.value) ? 'me' : 'one'}
        data={[{ value: 'me', label: t('filter.me') }, { value: 'one', label: t('filterBox.somebody') }]}
        onChange={(event) => props.onChange(event.currentTarget.value === 'me' ? { me: true } : null)}
      />
      {!isMe(props.value) && <RefFilter {...props} />}
    </Stack>
  );
}

const isMe = (value: Value) => typeof value === 'object' && value !== null && 'me' in value;

const inputs: FieldInputs<Ref> = {
  Input: RecordPicker,
  FilterInput: UserFilter,
};

export default inputs;
