import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import type { Ref } from '@/engine/record/types';
import { useObject } from '@/engine/schema/catalog';
import { titleOf } from '@/engine/view/titleOf';
import { formatDate, today } from '@/lib/format/dates';
import { HomeSection } from './HomeSection';
import css from './MyDay.module.css';

/** Promises I answer for that are late; silent where promises are not kept track of, or none is late. */
export function LatePromises({ me }: { me: string }) {
  const { t } = useTranslation();
  const object = useObject('promise');
  const page = usePage(
    'promise',
    { filter: { and: [{ field: 'responsible', op: 'is', value: me }, { field: 'state', op: 'is', value: 'open' }, { field: 'due', op: 'lt', value: today() }] }, sort: [{ field: 'due' }], limit: 5 },
    object !== undefined,
  );
  const late = page.data?.pages[0]?.items ?? [];
  if (!object || late.length === 0) return null;
  return (
    <HomeSection kind="latePromise" sub title={<>{t('home.latePromise')} <span className={css.count}>{late.length}</span></>} why={t('home.why.latePromise')}>
      <ul className={css.list}>
        {late.map((promise) => (
          <li key={promise.id} className={css.line} data-row>
            <div className={css.words}>
              <Link to="/o/$object/$id" params={{ object: 'promise', id: promise.id }} className={css.name}>{titleOf(object, promise)}</Link>
              <span className={css.about}>{(promise['party'] as Ref | null | undefined)?.title}</span>
            </div>
            <span className={css.late}>{t('home.late', { date: formatDate(String(promise['due'])) })}</span>
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}
