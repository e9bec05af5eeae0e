import { Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { messageOf } from '@/lib/api/problem';
import { AlikeRows } from './AlikeRows';
import type { ImportRun, Preview } from './api/types';
import classes from './CheckPane.module.css';
import { Constants } from './Constants';
import { linesOf, type Mode, type Plan, type PlanAction, type Target } from './plan';
import { ProblemRows } from './ProblemRows';

interface Props {
  object: string;
  run: ImportRun;
  plan: Plan;
  targets: Target[];
  unnamed: Target | null;
  preview: Preview | undefined;
  checking: boolean;
  error: unknown;
  onChoose: (index: number) => void;
  onChange: (action: PlanAction) => void;
}

/** What would come of it: how many records, which rows have a problem, and what the file does not say. */
export function CheckPane({ object, run, plan, targets, unnamed, preview, checking, error, onChoose, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const keys = targets.filter((target) => !target.finds && !target.of && plan.columns.some((column) => column.field === target.key));
  const key = keys.find((target) => target.key === plan.key);
  const lines = linesOf(plan, targets);
  const catalog = useCatalog();
  const makes = Object.entries(preview?.makes ?? {}).map(([type, count]) => `${new Intl.NumberFormat(i18n.language).format(count)} ${objectOf(catalog, type)?.plural ?? type}`);
  const bad = preview?.problems.rows ?? 0;
  return (
    <div className={classes.pane}>
      <h3>{t('imports.check.title')}</h3>
      <div className={classes.counter} role="status" aria-live="polite" data-busy={checking || undefined}>
        {preview ? (
          <>
            <p className={bad > 0 ? classes.bad : classes.good}>{bad > 0 ? t('imports.check.problems', { count: bad }) : t('imports.check.clean')}</p>
            <p className="quiet">{t('imports.check.outcome', { creates: preview.creates, updates: preview.updates })}</p>
            {makes.length > 0 && <p className="quiet">{t('imports.check.makes', { list: makes.join(', ') })}</p>}
            {preview.merges > 0 && <p className="quiet">{t('imports.check.merges', { count: preview.merges })}</p>}
            {preview.skips > 0 && <p className="quiet">{t('imports.check.skips', { count: preview.skips })}</p>}
          </>
        ) : (
          <p className="quiet">{checking ? t('imports.check.checking') : ''}</p>
        )}
      </div>
      {unnamed && bad > 0 && <p className={classes.hint}>{t('imports.check.unnamed', { field: unnamed.label })}</p>}
      {error !== null && error !== undefined && (
        <p role="alert" className={classes.bad}>
          {messageOf(error)}
        </p>
      )}
      <div className={classes.rules}>
        <Select
          label={t('imports.check.key')}
          description={t('imports.check.keyWhy')}
          data={keys.map((target) => ({ value: target.key, label: target.label }))}
          value={plan.key}
          placeholder={t('imports.check.noKey')}
          clearable
          clearButtonProps={{ 'aria-label': t('imports.check.noKey') }}
          onChange={(field) => onChange({ do: 'key', field })}
        />
        {plan.key !== null && (
          <>
            <SegmentedControl
              size="xs"
              fullWidth
              aria-label={t('imports.check.mode')}
              data={(['createOrUpdate', 'update'] as Mode[]).map((mode) => ({ value: mode, label: t(`imports.mode.${mode}`) }))}
              value={plan.mode}
              onChange={(mode) => onChange({ do: 'mode', mode: mode as Mode })}
            />
            <Checkbox
              size="xs"
              label={t('imports.check.skipKeyless', { field: key?.label ?? plan.key })}
              checked={plan.skipKeyless ?? false}
              onChange={(event) => onChange({ do: 'skipKeyless', skip: event.currentTarget.checked })}
            />
          </>
        )}
        {lines && (
          <p className={key ? 'quiet' : classes.hint}>
            {key ? t('imports.check.lines', { field: key.label, object, lines: lines.label }) : t('imports.check.linesWithoutKey', { object })}
          </p>
        )}
      </div>
      {preview && (preview.alike ?? 0) > 0 && <AlikeRows plan={plan} preview={preview} onChange={onChange} />}
      <Constants plan={plan} targets={targets} onChange={onChange} />
      {preview && bad > 0 && <ProblemRows run={run} preview={preview} onChoose={onChoose} />}
    </div>
  );
}
