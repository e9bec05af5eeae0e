import { Progress } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { ImportRun } from './api/types';
import classes from './Report.module.css';

/** How far it is; leaving the page does not stop it. */
export function RunStep({ run }: { run: ImportRun }) {
  const { t, i18n } = useTranslation();
  const rows = run.progress?.rows ?? run.rows;
  const done = run.progress?.done ?? 0;
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <section className={classes.running} aria-labelledby="running-title">
      <h2 id="running-title">{t('imports.run.title', { file: run.fileName })}</h2>
      <Progress value={rows > 0 ? (done / rows) * 100 : 0} aria-label={t('imports.run.progress')} size="md" transitionDuration={120} />
      <p className="numbers" role="status" style={{ textAlign: 'start' }}>
        {t('imports.run.done', { done: number.format(done), rows: number.format(rows) })}
      </p>
      <p className="quiet">{t('imports.run.leave')}</p>
    </section>
  );
}
