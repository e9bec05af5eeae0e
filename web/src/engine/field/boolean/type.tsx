import { Checkbox, NativeSelect } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { plain } from '../parts/inputs';
import type { FieldType } from '../types';

const boolean: FieldType<boolean> = {
  key: 'boolean',
  width: 90,
  text: (value) => i18next.t(value ? 'yes' : 'no'),
  Cell({ value }) {
    const { t } = useTranslation();
    if (value === null) return null;
    return value ? <IconCheck size={16} stroke={1.5} aria-label={t('yes')} role="img" /> : <span className="quiet">{t('no')}</span>;
  },
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
  sample: { value: false, shows: 'No', other: true },
};

export default boolean;
