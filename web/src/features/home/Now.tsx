import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Ref } from '@/engine/record/types';
import { type Entry, useAgenda } from '@/engine/view/agenda';
import { formatRelative, localTime, today } from '@/lib/format/dates';
import css from './MyDay.module.css';
import { HomeSection } from './HomeSection';
import { upcoming } from './upcoming';

/** What is on, or comes next today. */
export function Now({ me }: { me: string }) {
  const { t } = useTranslation();
  const found = useAgenda(today(), today(), [me]);
  const next = upcoming(found.data?.items ?? [], Date.now());
  if (next.length === 0) return null;
  return (
    <HomeSection kind="now" title={t('home.now')} why={t('home.why.now')}>
      <ul className={css.list}>{next.map((entry) => <Line key={entry.id} entry={entry} />)}</ul>
    </HomeSection>
  );
}

function Line({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const about = entry['about'] as Ref | null | undefined;
  const on = new Date(entry.startsAt).getTime() <= Date.now();
  return (
    <li className={css.line} data-row>
      <span className={css.clock}>{entry.allDay ? t('agenda.allDay') : localTime(new Date(entry.startsAt))}</span>
      <div className={css.words}>
        <Link to="/o/$object/$id" params={{ object: 'appointment', id: entry.record }} className={css.name}>{entry.subject}</Link>
        {about?.title && <Link to="/o/$object/$id" params={{ object: about.object, id: about.id }} className={css.about}>{about.title}</Link>}
      </div>
      <span className={css.when}>{on ? t('home.on', { time: localTime(new Date(entry.endsAt)) }) : formatRelative(entry.startsAt)}</span>
    </li>
  );
}
