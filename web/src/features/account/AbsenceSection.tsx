import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/engine/session/session';
import { Absences } from '@/engine/view/absence/Absences';

/** When one is away, and who stands in. */
export function AbsenceSection() {
  const { t } = useTranslation();
  const { user } = useSession();
  return (
    <section aria-labelledby="account-absence">
      <h2 id="account-absence">{t('absence.title')}</h2>
      <p className="quiet">{t('absence.text')}</p>
      <Absences person={{ object: 'user', id: user.id, title: user.name }} />
    </section>
  );
}
