import { NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Value } from '../../record/types';
import { RecordPicker } from '../parts/RecordPicker';
import { RefFilter } from '../parts/RefFilter';
import type { Ref } from '../../record/types';
import type { FieldInputs, FilterInputProps } from '../types';

const ME = { me: true };
const OR_BEHALF = [ME, { behalf: true }];

/** "Me" is whoever looks: a view shared with it is everyone's own. Among several, me and whom I stand in for. */
function UserFilter(props: FilterInputProps) {
  const { t } = useTranslation();
  const several = props.operator === 'in' || props.operator === 'notIn';
  if (!several && props.operator !== 'is' && props.operator !== 'isNot') return <RefFilter {...props} />;
  const named = several ? isBehalf(props.value) : isMe(props.value);
  return (
    <Stack gap={4}>
      <NativeSelect
        size="sm"
        aria-label={t('filterBox.whoOf', { label: props.label })}
        value={named ? 'me' : 'one'}
        data={[{ value: 'me', label: t(several ? 'filter.meOrBehalf' : 'filter.me') }, { value: 'one', label: t('filterBox.somebody') }]}
        onChange={(event) => props.onChange(event.currentTarget.value === 'me' ? (several ? OR_BEHALF : ME) : null)}
      />
      {!named && <RefFilter {...props} />}
    </Stack>
  );
}

const isMe = (value: Value) => typeof value === 'object' && value !== null && 'me' in value;

const isBehalf = (value: Value) => Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null && 'behalf' in one);

const inputs: FieldInputs<Ref> = {
  Input: RecordPicker,
  FilterInput: UserFilter,
};

export default inputs;
