import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Kept } from '../record/undos';
import { fieldOf, objectOf, useCatalog } from '../schema/catalog';
import css from './KeptList.module.css';
import { RefLink } from './RefLink';

/** What an undo leaves as it is: which record, why, and who changed it. */
export function KeptList({ kept }: { kept: Kept[] }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  return (
    <ul className={css.list}>
      {kept.map((one, place) => {
        const object = objectOf(catalog, one.record.object);
        const fields = Object.keys(one.fields).map((key) => (object && fieldOf(object, key)?.label) ?? key);
        return (
          <li key={`${one.record.id}-${place}`}>
            <span className="quiet">{object?.label}</span> {one.record.title ? <RefLink to={one.record} /> : one.record.id}
            {fields.length > 0 && <span className="quiet"> · {fields.join(', ')}</span>}
            <br />
            <span className="quiet">
              {one.message}
              {one.by?.title && ` ${t('undoing.by', { who: one.by.title })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
