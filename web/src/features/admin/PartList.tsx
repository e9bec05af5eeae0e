import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Part } from '@/engine/view/administration';
import css from './Admin.module.css';

const GROUPS = ['company', 'people', 'work', 'outside', 'care'] as const;

/** The ways to each part, gathered by what it is about. */
export function PartList({ parts, chosen }: { parts: Part[]; chosen: string | undefined }) {
  const { t } = useTranslation();
  return (
    <nav className={css.parts} aria-label={t('admin.title')}>
      {GROUPS.map((group) => {
        const those = parts.filter((part) => part.group === group);
        return (
          those.length > 0 && (
            <div key={group}>
              <h2>{t(`admin.group.${group}`)}</h2>
              <ul>
                {those.map(({ key, title }) => (
                  <li key={key}><Link to={`/admin/${key}` as '/admin'} aria-current={key === chosen ? 'page' : undefined}>{t(title)}</Link></li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </nav>
  );
}
