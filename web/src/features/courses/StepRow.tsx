import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type Course, shows, type Step } from '@/engine/course/courses';
import { pass, passedOf } from '@/engine/course/taken';
import { usePage } from '@/engine/record/page';
import type { RecordData } from '@/engine/record/types';
import { useObject } from '@/engine/schema/catalog';
import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './Courses.module.css';

/** One thing to do; done once a record shows it, and then written down. */
export function StepRow({ course, step, taken }: { course: Course; step: Step; taken: RecordData | undefined }) {
  const { t } = useTranslation();
  const passed = taken !== undefined && passedOf(taken).includes(step.key);
  const known = useObject(step.object) !== undefined;
  const shown = usePage(step.object, { fields: ['createdAt'], filter: shows(step, String(taken?.['createdAt'] ?? '')), limit: 1 }, taken !== undefined && !passed && known);
  const found = shown.data?.pages[0]?.items[0]?.id;
  useEffect(() => {
    // written again where two were shown at once and one overwrote the other
    if (found && taken && !passed) void pass(taken, step.key).catch(() => undefined);
  }, [found, taken, passed, step.key]);
  const text = `course.of.${course.key}.steps.${step.key}`;
  return (
    <li data-done={passed || undefined}>
      <span className={css.mark}>{passed && <IconCheck size={16} stroke={1.5} aria-label={t('course.shown')} />}</span>
      <div>
        <strong>{t(`${text}.what`)}</strong>
        <p className="quiet">{t(`${text}.how`)}</p>
        {taken && !passed && <Link to={step.open as '/'}>{t('course.go')}</Link>}
      </div>
    </li>
  );
}
