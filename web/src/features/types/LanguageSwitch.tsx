import { SegmentedControl } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { LOCALE_NAMES, LOCALES } from '@/lib/i18n/i18n';
import css from './Types.module.css';

interface Props {
  value: string;
  onChange: (locale: string) => void;
}

/** In which language the labels of the form are being written. */
export function LanguageSwitch({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.language}>
      <span className={css.hint}>{t('types.language')}</span>
      <SegmentedControl size="xs" aria-label={t('types.language')} value={value} onChange={onChange} data={LOCALES.map((locale) => ({ value: locale, label: <span title={LOCALE_NAMES[locale]}>{locale}</span> }))} />
    </div>
  );
}
