import { IconCheck } from '@tabler/icons-react';
import { i18n } from '@/lib/i18n/texts';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { FieldType } from '../types';

const boolean: FieldType<boolean> = {
  key: 'boolean',
  width: 90,
  text: (value) => i18n.t(value ? 'yes' : 'no'),
  Cell({ value }) {
    const { t } = useTranslation();
    if (value === null) return null;
    return value ? <IconCheck size={16} stroke={1.5} aria-label={t('yes')} role="img" /> : <span className="quiet">{t('no')}</span>;
  },
  sample: { value: false, shows: 'No', other: true },
};

export default boolean;
