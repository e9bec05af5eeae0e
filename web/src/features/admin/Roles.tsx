import { useTranslation } from '@/lib/i18n/useTranslation';
import { LinkButton } from '@/ui/LinkButton';
import css from './Admin.module.css';

/** The way to who may what. */
export function Roles() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="admin-roles">
      <h2 id="admin-roles">{t('roles.title')}</h2>
      <p className="quiet">{t('roles.text')}</p>
      <div className={css.links}>
        <LinkButton to="/admin/roles" variant="default">{t('roles.open')}</LinkButton>
        <LinkButton to="/o/$object" params={{ object: 'territory' }} search={{}} variant="default">{t('roles.territories')}</LinkButton>
      </div>
    </section>
  );
}
