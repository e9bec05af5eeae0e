import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useCatalog } from '@/engine/schema/catalog';
import css from './Admin.module.css';

/** What was deleted waits here, by kind, until it is restored. */
export function Bins() {
  const { t } = useTranslation();
  const objects = useCatalog().objects.filter((object) => object.may.delete !== 'none' && object.partOf === null && (object.menu || object.key === 'user' || object.key === 'team'));
  return (
    <section aria-labelledby="admin-bins">
      <h2 id="admin-bins">{t('admin.bins')}</h2>
      <p className="quiet">{t('admin.binsText')}</p>
      <div className={css.links}>
        {objects.map((object) => (
          <Link key={object.key} to="/o/$object" params={{ object: object.key }} search={{ bin: true }}>
            {object.plural}
          </Link>
        ))}
      </div>
    </section>
  );
}
