import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type Course, COURSES } from '@/engine/course/courses';
import { begin, passedOf, useTaken } from '@/engine/course/taken';
import { useSession } from '@/engine/session/session';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { EmptyState } from '@/ui/EmptyState';
import css from './Courses.module.css';
import { StepRow } from './StepRow';

/** Ten minutes each, in the sample company: what was learnt is told by what was done. */
export function CoursesScreen() {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const asked: string | undefined = useParams({ strict: false }).course;
  const course = COURSES.find((one) => one.key === asked);
  return (
    <div className={css.page}>
      <ScreenHead title={course ? t(`course.of.${course.key}.title`) : t('course.title')} crumbs={course && <Link to={'/courses' as '/'}>{t('course.title')}</Link>} />
      {!workspace.sample && <EmptyState icon={<IconSchool size={20} stroke={1.5} />} title={t('course.onlySample')} text={t('course.onlySampleText')} />}
      {workspace.sample && (course ? <OneCourse course={course} /> : <AllCourses />)}
    </div>
  );
}

function AllCourses() {
  const { t } = useTranslation();
  const taken = useTaken();
  return (
    <div className={css.body}>
      <p className="quiet">{t('course.text')}</p>
      <ul className={css.list}>
        {COURSES.map(({ key, steps }) => {
          const mine = taken?.find((one) => one['course'] === key);
          return (
            <li key={key}>
              <Link to={`/courses/${key}` as '/'}>{t(`course.of.${key}.title`)}</Link>
              <span className="quiet">{t(`course.of.${key}.text`)}</span>
              {mine && <span className={css.far}>{t('course.far', { done: passedOf(mine).length, all: steps.length })}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function OneCourse({ course }: { course: Course }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const taken = useTaken();
  if (!taken) return null;
  const mine = taken.find((one) => one['course'] === course.key);
  const passed = mine ? passedOf(mine) : [];
  const done = course.steps.every((step) => passed.includes(step.key));
  return (
    <div className={css.body}>
      <p className="quiet">{t(`course.of.${course.key}.text`)}</p>
      <ol className={css.steps}>
        {course.steps.map((step) => <StepRow key={step.key} course={course} step={step} taken={mine} />)}
      </ol>
      <p role="status">{done ? t('course.done') : ''}</p>
      <div className={css.actions}>
        {!mine && <Button onClick={() => void begin(course)}>{t('course.begin')}</Button>}
        {done && <Button onClick={() => void navigate({ to: '/courses' as '/' })}>{t('course.another')}</Button>}
        {mine && passed.length > 0 && <Button variant="default" onClick={() => void begin(course)}>{t('course.again')}</Button>}
      </div>
    </div>
  );
}
