import { useTranslation } from '@/lib/i18n/useTranslation';

/** The team that all are in. It is no record. */
const EVERYONE = '00000000-0000-0000-0000-000000000001';

/** Something is there that this reader may not see. */
export function Untold({ id }: { id?: string | undefined }) {
  const { t } = useTranslation();
  return id === EVERYONE ? <>{t('field.everyone')}</> : <span className="quiet">{t('field.untold')}</span>;
}
