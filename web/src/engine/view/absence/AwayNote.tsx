import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './Absence.module.css';
import { isNow, lastDay, useAbsences } from './absences';

/** Of these people, who is away just now, until when, and who stands in for them. */
export function AwayNote({ people }: { people: readonly string[] }) {
  const { t } = useTranslation();
  const away = (useAbsences() ?? []).filter((one) => isNow(one) && people.includes(one.person.id));
  return (
    <div role="status">
      {away.map((one) => <p key={one.id} className={css.note}>{t('absence.note', { name: one.person.title ?? '', until: lastDay(one), deputy: one.deputy.title ?? '' })}</p>)}
    </div>
  );
}
