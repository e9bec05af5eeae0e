import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import type { Ref } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { titleOf } from '@/engine/view/titleOf';
import { formatInstant, formatRelative } from '@/lib/format/dates';
import css from './MyDay.module.css';

/** What others changed since yesterday, newest first. */
export function Changed({ object, me }: { object: ObjectType; me: string }) {
  const { t } = useTranslation();
  const page = usePage(object.key, {
    fields: [object.title, 'updatedAt', 'updatedBy'],
    filter: { and: [{ field: 'updatedAt', op: 'ge', value: { relative: 'today', days: -1 } }, { field: 'updatedBy', op: 'isNot', value: me }] },
    sort: [{ field: 'updatedAt', desc: true }],
    limit: 6,
  });
  const items = page.data?.pages[0]?.items ?? [];
  if (page.isError) return null;
  return (
    <section aria-labelledby="home-changed">
      <h2 id="home-changed">{t('home.changed')}</h2>
      {page.data && items.length === 0 && <p className={css.empty}>{t('home.nothingChanged')}</p>}
      <ul className={css.list}>
        {items.map((item) => (
          <li key={item.id} className={css.line} data-row>
            <div className={css.words}>
              <Link to="/o/$object/$id" params={{ object: object.key, id: item.id }} className={css.name}>
                {titleOf(object, item)}
              </Link>
              <span className={css.about}>{(item['updatedBy'] as Ref | null | undefined)?.title}</span>
            </div>
            <time className={css.when} dateTime={String(item['updatedAt'])} title={formatInstant(String(item['updatedAt']))}>
              {formatRelative(String(item['updatedAt']))}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
