import { Button } from '@mantine/core';
import { useEffect, useMemo, useReducer, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { useCheck } from './api/check';
import { useRun } from './api/run';
import type { ImportRun } from './api/types';
import { CheckPane } from './CheckPane';
import { ColumnsPane } from './ColumnsPane';
import classes from './MappingStep.module.css';
import { nextPlan, unnamed, type Plan } from './plan';
import { SampleTable } from './SampleTable';
import { targetsOf } from './targets';
import { useSettled } from './useSettled';

interface Props {
  run: ImportRun;
  plan: Plan;
  onBack: () => void;
  onStarted: () => void;
}

/** Three panes: the file, where each of its columns goes, and what would come of it. */
export function MappingStep({ run, plan: first, onBack, onStarted }: Props) {
  const { t, i18n } = useTranslation();
  const catalog = useCatalog();
  const [plan, change] = useReducer(nextPlan, first);
  const [chosen, choose] = useState<number | null>(null);
  const object = objectOf(catalog, plan.object);
  const targets = useMemo(() => (object ? targetsOf(catalog, object, (part) => t(`imports.parts.${part}`)) : []), [catalog, object, t]);
  const settled = useSettled(plan, 400);
  const check = useCheck(run.id, settled);
  const start = useRun(run.id);
  useEffect(() => change({ do: 'replace', plan: first }), [first]);

  const preview = check.data;
  const checking = check.isFetching || settled !== plan;
  return (
    <section className={classes.step} aria-labelledby="mapping-title">
      <header className={classes.bar}>
        <h2 id="mapping-title">{t('imports.mapping.title', { object: object?.plural ?? plan.object })}</h2>
        <div className={classes.actions}>
          <Button variant="default" onClick={onBack}>
            {t('imports.mapping.back')}
          </Button>
          <Button disabled={check.isError} loading={start.isPending} onClick={() => start.mutate(plan, { onSuccess: onStarted })}>
            {t('imports.mapping.run', { count: run.rows, rows: new Intl.NumberFormat(i18n.language).format(run.rows) })}
          </Button>
        </div>
      </header>
      {start.isError && (
        <p role="alert" className={classes.problem}>
          {messageOf(start.error)}
        </p>
      )}
      <div className={classes.panes}>
        <div className={classes.file}>
          <h3>{t('imports.mapping.file')}</h3>
          <SampleTable run={run} chosen={chosen} onChoose={choose} />
        </div>
        <ColumnsPane object={object?.label ?? plan.object} run={run} plan={plan} targets={targets} preview={preview} chosen={chosen} onChoose={choose} onChange={change} />
        <CheckPane
          object={object?.label ?? plan.object}
          run={run}
          plan={plan}
          targets={targets}
          unnamed={unnamed(plan, targets, object?.title ?? '')}
          preview={preview}
          checking={checking}
          error={check.error}
          onChoose={choose}
          onChange={change}
        />
      </div>
    </section>
  );
}
