import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './ImportScreen.module.css';

export type Step = 'file' | 'format' | 'mapping' | 'run' | 'report';

const ORDER: Step[] = ['file', 'format', 'mapping', 'report'];

/** Where one is on the way from file to report. */
export function Steps({ now }: { now: Step }) {
  const { t } = useTranslation();
  const at = ORDER.indexOf(now === 'run' ? 'report' : now);
  return (
    <ol className={classes.steps} aria-label={t('imports.steps.label')}>
      {ORDER.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
          <span aria-hidden>{index + 1}</span> {t(`imports.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
