import { IconCheck, IconCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { FIRST_STEPS, type FirstStep, useFirstSteps } from '@/engine/view/firstSteps';
import { keptStore, useStore } from '@/lib/store';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { HomeSection } from './HomeSection';
import css from './MyDay.module.css';

/** Whose first steps are all done: they are not asked again. */
const settled = keptStore('ui.firstSteps.done', '');

const WHERE: Record<FirstStep, string> = { data: '/welcome/data', mission: '/welcome/purpose', objective: '/welcome/purpose', people: '/welcome/people', mail: '/admin/mail' };

/** What is still to be done before a workspace is lived in, until it is. */
export function FirstSteps({ me }: { me: string }) {
  return useStore(settled) === me ? null : <List me={me} />;
}

function List({ me }: { me: string }) {
  const { t } = useTranslation();
  const done = useFirstSteps();
  if (!done) return null;
  const open = FIRST_STEPS.filter((step) => !done[step]);
  if (open.length === 0) {
    queueMicrotask(() => settled.set(me));
    return null;
  }
  return (
    <HomeSection kind="firstSteps" title={<>{t('home.firstSteps')} <span className={css.count}>{t('home.firstStepsDone', { done: FIRST_STEPS.length - open.length, all: FIRST_STEPS.length })}</span></>} why={t('home.why.firstSteps')}>
      <ul className={css.list}>
        {FIRST_STEPS.map((step) => (
          <li key={step} className={css.line} data-row={done[step] ? undefined : true}>
            {done[step] ? <IconCheck size={16} stroke={1.5} aria-label={t('home.firstStepDone')} /> : <IconCircle size={16} stroke={1.5} aria-hidden />}
            {done[step] ? <span className="quiet">{t(`home.firstStep.${step}`)}</span> : <Link to={WHERE[step] as '/'} className={css.name}>{t(`home.firstStep.${step}`)}</Link>}
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}
