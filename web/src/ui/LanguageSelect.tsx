import { NativeSelect } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { isLocale, LOCALE_NAMES, LOCALES, speak } from '@/lib/i18n/i18n';

/** Each language in its own words; the page speaks it at once. */
export function LanguageSelect({ onChosen }: { onChosen?: (locale: string) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <NativeSelect
      size="sm"
      aria-label={t('language')}
      data={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
      value={i18n.language}
      onChange={(event) => {
        const locale = event.currentTarget.value;
        if (isLocale(locale)) void speak(locale).then(() => onChosen?.(locale));
      }}
    />
  );
}
