import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import type { ObjectType } from '@/engine/schema/types';
import { type Absence, isNow, lastDay, useAbsences } from '@/engine/view/absence/absences';
import { addDays, today } from '@/lib/format/dates';
import { TaskList } from './DueTasks';
import { HomeSection } from './HomeSection';
import css from './MyDay.module.css';

const AHEAD = 7;

/** What is to be done for those one stands in for, by the end of a week. */
export function StandingIn({ object, me }: { object: ObjectType; me: string }) {
  const { t } = useTranslation();
  const mine = (useAbsences() ?? []).filter((one) => isNow(one) && one.deputy.id === me);
  if (mine.length === 0) return null;
  return (
    <HomeSection kind="standingIn" title={t('absence.home')} why={t('home.why.standingIn')}>
      {mine.map((one) => <TheirTasks key={one.id} object={object} absence={one} />)}
    </HomeSection>
  );
}

function TheirTasks({ object, absence }: { object: ObjectType; absence: Absence }) {
  const { t } = useTranslation();
  const { person } = absence;
  const page = usePage('task', {
    fields: ['subject', 'due', 'about', 'status', 'priority', 'owner'],
    filter: { and: [{ field: 'assignee', op: 'is', value: person.id }, { field: 'status', op: 'is', value: 'open' }, { field: 'due', op: 'le', value: addDays(today(), AHEAD) }] },
    sort: [{ field: 'due' }],
    limit: 20,
  });
  const tasks = (page.data?.pages[0]?.items ?? []).filter((task) => task['status'] === 'open');
  return (
    <>
      <h3><Link to="/o/$object/$id" params={{ object: 'user', id: person.id }}>{t('absence.homeFor', { name: person.title ?? '', until: lastDay(absence) })}</Link></h3>
      {page.data && tasks.length === 0 && <p className={css.empty}>{t('absence.homeNothing')}</p>}
      <TaskList object={object} tasks={tasks} />
    </>
  );
}
