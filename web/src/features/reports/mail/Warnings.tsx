import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './Mail.module.css';
import { useSendings } from './sendings';

/** What keeps these mails from going, or from leading back here, told before anybody waits for them. */
export function Warnings() {
  const { t } = useTranslation();
  const { data } = useSendings();
  if (!data || (data.account && data.links)) return null;
  return (
    <div role="status" className={css.warnings}>
      {!data.account && <p>{t('reports.mail.noAccount')}</p>}
      {!data.links && <p>{t('reports.mail.noLinks')}</p>}
    </div>
  );
}
