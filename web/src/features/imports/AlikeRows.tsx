import { SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Preview } from './api/types';
import classes from './CheckPane.module.css';
import type { OnAlike, Plan, PlanAction } from './plan';

const CHOICES: OnAlike[] = ['create', 'update', 'skip'];
const SHOWN = 5;

/** Rows that resemble records which are there already, and what is to become of them. */
export function AlikeRows({ plan, preview, onChange }: { plan: Plan; preview: Preview; onChange: (action: PlanAction) => void }) {
  const { t } = useTranslation();
  const rows = preview.rows.filter((row) => row.like);
  return (
    <div>
      <p className={classes.hint}>{t('imports.check.alike', { count: preview.alike ?? 0 })}</p>
      <ul className={classes.list}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.row} className={classes.row}>
            <strong>{t('imports.check.row', { row: row.row })}</strong>{' '}
            <Link to="/o/$object/$id" params={{ object: plan.object, id: row.like?.id ?? '' }} target="_blank">{row.like?.title}</Link>
          </li>
        ))}
      </ul>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('imports.check.alikeWhat')}
        data={CHOICES.map((choice) => ({ value: choice, label: t(`imports.alike.${choice}`) }))}
        value={plan.alike ?? 'create'}
        onChange={(alike) => onChange({ do: 'alike', alike: alike as OnAlike })}
      />
    </div>
  );
}
