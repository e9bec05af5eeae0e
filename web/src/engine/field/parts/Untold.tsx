import { useTranslation } from '@/lib/i18n/useTranslation';

/** Something is there that this reader may not see. */
export function Untold() {
  const { t } = useTranslation();
  return <span className="quiet">{t('field.untold')}</span>;
}
