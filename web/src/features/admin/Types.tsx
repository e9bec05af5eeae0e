import { useTranslation } from '@/lib/i18n/useTranslation';
import { LinkButton } from '@/ui/LinkButton';
import css from './Admin.module.css';

/** The way to the types and fields of the workspace. */
export function Types() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="admin-types">
      <h2 id="admin-types">{t('types.title')}</h2>
      <p className="quiet">{t('types.text')}</p>
      <div className={css.links}>
        <LinkButton to="/admin/types" variant="default">{t('types.open')}</LinkButton>
      </div>
    </section>
  );
}
