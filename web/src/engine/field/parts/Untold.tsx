import { useTranslation } from 'react-i18next';

/** Something is there that this reader may not see. */
export function Untold() {
  const { t } = useTranslation();
  return <span className="quiet">{t('field.untold')}</span>;
}
