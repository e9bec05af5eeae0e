import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import type { Ref } from '@/engine/record/types';
import { whyKey } from '@/engine/view/whyTold';
import { addDays, formatInstant, formatRelative, instantOf, today } from '@/lib/format/dates';
import { HomeSection } from './HomeSection';
import css from './MyDay.module.css';

const FEW = 5;

/** Who did what, since yesterday, on what I own or follow: the newest of each record. */
export function SinceYesterday({ me }: { me: string }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const page = usePage('notification', {
    fields: ['because', 'about', 'actor', 'occurred'],
    filter: { and: [{ field: 'owner', op: 'is', value: me }, { field: 'level', op: 'isNot', value: 'needsMe' }, { field: 'occurred', op: 'ge', value: instantOf(addDays(today(), -1), '00:00') }] },
    sort: [{ field: 'occurred', desc: true }],
    limit: 50,
  });
  if (page.isError) return null;
  const seen = new Set<string>();
  const lines = (page.data?.pages[0]?.items ?? []).filter((item) => {
    const about = item['about'] as Ref | null | undefined;
    return about?.title && !seen.has(about.id) && seen.add(about.id);
  });
  return (
    <HomeSection kind="changed" title={<>{t('home.changed')} <span className={css.count}>{lines.length}</span></>} why={t('home.why.changed')}>
      {page.data && lines.length === 0 && <p className={css.empty}>{t('home.nothingChanged')}</p>}
      <ul className={css.list}>
        {lines.slice(0, whole ? undefined : FEW).map((item) => {
          const about = item['about'] as Ref;
          const occurred = String(item['occurred']);
          return (
            <li key={item.id} className={css.line} data-row>
              <div className={css.words}>
                <Link to="/o/$object/$id" params={{ object: about.object, id: about.id }} className={css.name}>{about.title}</Link>
                <span className={css.about}>{t(whyKey('because', { because: String(item['because']), about }), { who: (item['actor'] as Ref | null | undefined)?.title ?? t('notices.somebody') })}</span>
              </div>
              <time className={css.when} dateTime={occurred} title={formatInstant(occurred)}>{formatRelative(occurred)}</time>
            </li>
          );
        })}
      </ul>
      {lines.length > FEW && !whole && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setWhole(true)}>{t('home.all', { count: lines.length, n: lines.length })}</Button>}
    </HomeSection>
  );
}
