import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/engine/session/session';
import { welcomeLater } from '@/engine/session/welcome';
import { BestStep } from './BestStep';
import { DataStep } from './DataStep';
import { PeopleStep } from './PeopleStep';
import { PurposeStep } from './PurposeStep';
import { after, isStep, type Step, STEPS } from './steps';
import { WantStep } from './WantStep';
import css from './Welcome.module.css';

const SHOWN = { want: WantStep, data: DataStep, best: BestStep, purpose: PurposeStep, people: PeopleStep };

/** The first five minutes, a step at a time. What is left out, or left off, is found again on Home. */
export function WelcomeScreen() {
  const { t } = useTranslation();
  const { user } = useSession();
  const navigate = useNavigate();
  const asked: string | undefined = useParams({ strict: false }).step;
  const step: Step = isStep(asked) ? asked : 'want';
  const next = after(step);
  const Shown = SHOWN[step];
  const go = (to: Step | undefined) => {
    if (!to) welcomeLater.set(true);
    void navigate({ to: (to ? `/welcome/${to}` : '/') as '/' });
  };
  return (
    <div className={css.page}>
      <h1>{t('welcome.title', { name: user.name })}</h1>
      <nav aria-label={t('welcome.steps')}>
        <ol className={css.steps}>
          {STEPS.map((one) => <li key={one}><Link to={`/welcome/${one}` as '/'} aria-current={one === step ? 'step' : undefined}>{t(`welcome.step.${one}`)}</Link></li>)}
        </ol>
      </nav>
      <section aria-labelledby="welcome-step" className={css.step}>
        <h2 id="welcome-step">{t(`welcome.${step}.title`)}</h2>
        <Shown key={step} onDone={() => go(next)} />
      </section>
      <footer className={css.foot}>
        {step !== 'want' && <Button variant="default" onClick={() => go(next)}>{next ? t('welcome.skip') : t('welcome.finish')}</Button>}
        <Button variant="subtle" color="gray" onClick={() => go(undefined)}>{t('welcome.later')}</Button>
      </footer>
    </div>
  );
}
