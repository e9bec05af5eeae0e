import { useTranslation } from '@/lib/i18n/useTranslation';
import { Absences } from '@/engine/view/absence/Absences';
import css from './Admin.module.css';

/** Who is away and who stands in for them; said by an administrator for whoever fell ill. */
export function AwayPeople() {
  const { t } = useTranslation();
  return (
    <div className={css.form} role="group" aria-labelledby="admin-away">
      <h3 className={css.sub} id="admin-away">{t('absence.adminTitle')}</h3>
      <p className="quiet">{t('absence.adminText')}</p>
      <Absences />
    </div>
  );
}
