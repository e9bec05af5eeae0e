import { useTranslation } from '@/lib/i18n/useTranslation';
import type { ImportRun, Preview } from './api/types';
import { ColumnRow } from './ColumnRow';
import classes from './ColumnsPane.module.css';
import { columnOf, type Plan, type PlanAction, type Target } from './plan';

interface Props {
  object: string;
  run: ImportRun;
  plan: Plan;
  targets: Target[];
  preview: Preview | undefined;
  chosen: number | null;
  onChoose: (index: number | null) => void;
  onChange: (action: PlanAction) => void;
}

/** Each column of the file and the field it goes to. */
export function ColumnsPane({ object, run, plan, targets, preview, chosen, onChoose, onChange }: Props) {
  const { t } = useTranslation();
  const used = plan.columns.filter((column) => column.field !== null).length;
  return (
    <div className={classes.pane}>
      <h3>
        {t('imports.mapping.columns')} <span className="quiet">{t('imports.mapping.used', { used, all: run.columns.length })}</span>
      </h3>
      <ul className={classes.list}>
        {run.columns.map((column) => (
          <ColumnRow
            key={column.index}
            object={object}
            column={column}
            entry={columnOf(plan, column.index) ?? { index: column.index, field: null }}
            targets={targets}
            preview={preview}
            open={chosen === column.index}
            onOpen={(open) => onChoose(open ? column.index : null)}
            onChange={onChange}
          />
        ))}
      </ul>
    </div>
  );
}
