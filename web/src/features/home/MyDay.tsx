import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useObject } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { kept } from '@/lib/format/locale';
import { DueTasks } from './DueTasks';
import { DayOff } from './DayOff';
import { dayPart } from './dayPart';
import { FirstSteps } from './FirstSteps';
import css from './MyDay.module.css';
import { MyObjectives } from './MyObjectives';
import { MyPipeline } from './MyPipeline';
import { Slipping } from './Slipping';
import { StandingIn } from './StandingIn';
import { Now } from './Now';
import { SinceYesterday } from './SinceYesterday';
import { Unhidden } from './Unhidden';
import { Waiting } from './Waiting';
import { useRowKeys } from './useRowKeys';

/** What is to be done today, what slips, what others changed: one column to do, one to know. */
export function MyDay() {
  const { t } = useTranslation();
  const { user, workspace } = useSession();
  const [first = user.name] = user.name.split(' ');
  const now = new Date();
  const day = kept('home.day', (locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' })).format(now);
  const tasks = useObject('task');
  const deals = useObject('opportunity');
  const page = useRef<HTMLDivElement>(null);
  const onKeyDown = useRowKeys(page);
  return (
    // the keys walk over the rows, whose links are the controls
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={css.page} ref={page} onKeyDown={onKeyDown}>
      <header className={css.head}>
        <h1>{t(`home.greeting.${dayPart(now.getHours())}`, { name: first })}</h1>
        <p className="quiet">{day}</p>
        <DayOff />
        <Link to={'/reports' as '/'} className={css.more}>{t('reports.title')}</Link>
        {workspace.sample && <>{' · '}<Link to={'/courses' as '/'} className={css.more}>{t('course.title')}</Link></>}
      </header>
      <div className={css.columns}>
        <div className={css.column}>
          {user.role === 'administrator' && !workspace.sample && <FirstSteps me={user.id} />}
          <Now me={user.id} />
          {tasks && <DueTasks object={tasks} me={user.id} />}
          {tasks && <StandingIn object={tasks} me={user.id} />}
          <Waiting me={user.id} />
        </div>
        <div className={css.column}>
          {deals && <Slipping object={deals} me={user.id} />}
          {deals && <MyPipeline object={deals} me={user.id} />}
          <MyObjectives me={user.id} />
          <SinceYesterday me={user.id} />
          <Unhidden me={user.id} />
        </div>
      </div>
    </div>
  );
}
