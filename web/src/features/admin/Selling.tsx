import { useTranslation } from '@/lib/i18n/useTranslation';
import { useCatalog } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { SELLING } from '@/engine/view/selling';
import { LinkButton } from '@/ui/LinkButton';
import css from './Admin.module.css';

/** The ways to what selling is set up with, as far as this reader may change it. */
export function Selling() {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const isAdministrator = useSession().user.role === 'administrator';
  const kept = SELLING.flatMap((key) => catalog.objects.filter((object) => object.key === key && object.may.create));
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="admin-selling">
      <h2 id="admin-selling">{t('selling.title')}</h2>
      <p className="quiet">{t('selling.text')}</p>
      <div className={css.links}>
        {kept.map((object) => (
          <LinkButton key={object.key} to="/o/$object" params={{ object: object.key }} search={{}} variant="default">{object.plural}</LinkButton>
        ))}
        {isAdministrator && <LinkButton to="/admin/types/$object" params={{ object: 'opportunity' }} variant="default">{t('selling.reasons')}</LinkButton>}
      </div>
    </section>
  );
}
