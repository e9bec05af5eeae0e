import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { placeOf, type SearchAnswer, type SearchItem } from '@/engine/record/search';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { ObjectIcon } from '@/engine/schema/ObjectIcon';
import type { ObjectType } from '@/engine/schema/types';
import { formatInstant, formatRelative } from '@/lib/format/dates';
import { Marked } from '@/ui/Marked';
import css from './Search.module.css';

/** What was found, a section for each type. */
export function Results({ found, onMore }: { found: SearchAnswer; onMore?: ((object: string) => void) | undefined }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const [correction] = found.corrections;
  return (
    <>
      {correction && <p className="quiet" role="status">{t('palette.taken', { ...correction })}</p>}
      {found.groups.map((group) => {
        const object = objectOf(catalog, group.object);
        return (
          <section key={group.object} className={css.group} aria-labelledby={`found-${group.object}`}>
            <h2 id={`found-${group.object}`} className={css.type}>
              <ObjectIcon icon={object?.icon} /> {object?.plural ?? group.object}
            </h2>
            <ul className={css.list}>
              {group.items.map((item) => <Result key={item.id} object={object} item={item} />)}
            </ul>
            {group.more && onMore && (
              <Button variant="subtle" color="gray" size="xs" onClick={() => onMore(group.object)}>
                {t('search.more', { objects: object?.plural ?? group.object })}
              </Button>
            )}
          </section>
        );
      })}
    </>
  );
}

function Result({ object, item }: { object: ObjectType | undefined; item: SearchItem }) {
  const place = item.match ? placeOf(object, item.match.field) : '';
  return (
    <li className={css.item}>
      <div className={css.words}>
        <Link to="/o/$object/$id" params={{ object: item.object, id: item.id }}>
          {item.title ? <Marked text={item.title} ranges={item.ranges} /> : (object?.label ?? item.object)}
        </Link>
        {item.subtitle && <span className="quiet"> · {item.subtitle}</span>}
        {item.match && (
          <p className={css.match}>
            {place && <span className="quiet">{place}: </span>}
            <Marked text={item.match.text} ranges={item.match.ranges} />
          </p>
        )}
      </div>
      <time className={css.when} dateTime={item.updatedAt} title={formatInstant(item.updatedAt)}>
        {formatRelative(item.updatedAt)}
      </time>
    </li>
  );
}
