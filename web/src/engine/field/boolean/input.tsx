import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { plain } from '../parts/inputs';
import type { FieldInputs } from '../types';

const inputs: FieldInputs<boolean> = {
  Input: (props) => (
    <Checkbox
      {...plain(props)}
      size="sm"
      checked={props.value ?? false}
      disabled={props.readOnly ?? false}
      onChange={(event) => {
        props.onChange(event.currentTarget.checked);
        props.onCommit?.(event.currentTarget.checked);
      }}
    />
  ),
  FilterInput({ value, onChange, label }) {
    const { t } = useTranslation();
    return (
      <NativeSelect
        size="sm"
        aria-label={label}
        value={value === true ? 'yes' : value === false ? 'no' : ''}
        data={[{ value: '', label: '' }, { value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }]}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value === 'yes')}
      />
    );
  },
};

export default inputs;
