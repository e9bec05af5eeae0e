import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { address } from '@/lib/api/request';
import { LinkButton } from '@/ui/LinkButton';
import type { ImportRun } from './api/types';
import classes from './Report.module.css';
import { ReportTable } from './ReportTable';
import { targetsOf } from './targets';
import { UndoImport } from './UndoImport';
import { useUndone } from './useUndone';

/** What became of the file: every row and every cell is accounted for. */
export function Report({ run }: { run: ImportRun }) {
  const { t, i18n } = useTranslation();
  const catalog = useCatalog();
  const object = objectOf(catalog, run.plan?.object ?? run.object ?? '');
  const targets = useMemo(() => (object ? targetsOf(catalog, object, (part) => t(`imports.parts.${part}`)) : []), [catalog, object, t]);
  const number = new Intl.NumberFormat(i18n.language);
  const undone = useUndone(run);
  const progress = run.progress;
  const figures = progress
    ? ([
        ['rows', progress.rows],
        ['created', progress.created],
        ['updated', progress.updated],
        ['unchanged', progress.unchanged],
        ['merged', progress.merged],
        ['skipped', progress.skipped],
        ['rejected', progress.rejected],
      ] as const).filter(([key, value]) => value > 0 || (key !== 'merged' && key !== 'skipped'))
    : [];
  return (
    <section className={classes.report} aria-labelledby="report-title">
      <h2 id="report-title">{t(`imports.report.${run.state === 'failed' ? 'failed' : undone?.state === 'done' ? 'undone' : 'title'}`, { file: run.fileName })}</h2>
      {run.error && (
        <p role="alert" className={classes.bad}>
          {run.error}
        </p>
      )}
      <dl className={classes.figures}>
        {figures.map(([key, value]) => (
          <div key={key} data-bad={(key === 'rejected' && value > 0) || undefined}>
            <dt>{t(`imports.report.${key}`)}</dt>
            <dd className="numbers">{number.format(value)}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.actions}>
        {object && (
          <LinkButton to="/o/$object" params={{ object: object.key }} search={{}}>
            {t('imports.report.open', { object: object.plural })}
          </LinkButton>
        )}
        {(progress?.rejected ?? 0) > 0 && (
          <Button component="a" variant="default" href={address(`/imports/${run.id}/rejected`)} download leftSection={<IconDownload size={16} stroke={1.5} />}>
            {t('imports.report.download', { count: progress?.rejected ?? 0 })}
          </Button>
        )}
        <UndoImport run={run} />
        <LinkButton to="/imports/new" search={{}} variant="default">
          {t('imports.report.another')}
        </LinkButton>
      </div>
      {run.report && <ReportTable columns={run.report.columns} targets={targets} />}
    </section>
  );
}
