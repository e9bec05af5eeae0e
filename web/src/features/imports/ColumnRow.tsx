import { ActionIcon, Select } from '@mantine/core';
import { IconAdjustments, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { FileColumn, Preview } from './api/types';
import { ColumnSettings } from './ColumnSettings';
import classes from './ColumnsPane.module.css';
import { Example } from './Example';
import type { PlanAction, PlanColumn, Target } from './plan';

interface Props {
  /** What the rows become. */
  object: string;
  column: FileColumn;
  entry: PlanColumn;
  targets: Target[];
  preview: Preview | undefined;
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (action: PlanAction) => void;
}

/** One column: its name and examples, its field and how sure the guess is, an example before and after. */
export function ColumnRow({ object, column, entry, targets, preview, open, onOpen, onChange }: Props) {
  const { t } = useTranslation();
  const target = targets.find((each) => each.key === entry.field) ?? null;
  const problems = preview?.problems.byColumn[column.index] ?? 0;
  return (
    <li className={classes.row} data-open={open || undefined}>
      <div className={classes.line}>
        <div className="ellipsis">
          <div className={`${classes.name} ellipsis`}>{column.name}</div>
          <div className={`${classes.examples} ellipsis`} title={column.examples.join(' · ')}>
            {column.examples.join(' · ') || t('imports.column.empty')}
          </div>
        </div>
        <IconArrowRight size={16} stroke={1.5} className={classes.arrow} aria-hidden />
        <Select
          aria-label={t('imports.column.goesTo', { column: column.name })}
          placeholder={t('imports.column.leftOut')}
          data={grouped(targets, object)}
          value={entry.field}
          onChange={(key) => onChange({ do: 'map', index: column.index, target: targets.find((each) => each.key === key) ?? null })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('imports.column.leaveOut', { column: column.name }) }}
          nothingFoundMessage={t('imports.column.noField')}
          maxDropdownHeight={320}
        />
        <ActionIcon
          aria-label={t('imports.column.settings', { column: column.name })}
          aria-expanded={open}
          disabled={target === null}
          onClick={() => onOpen(!open)}
        >
          <IconAdjustments size={16} stroke={1.5} />
        </ActionIcon>
      </div>
      {target && (
        <p className={classes.after}>
          {entry.confidence !== undefined && entry.confidence > 0 && <span className={classes.sure}>{t('imports.column.sure', { percent: Math.round(entry.confidence * 100) })}</span>}
          <Example index={column.index} field={target.key} preview={preview} />
          {problems > 0 && <span className={classes.bad}>{t('imports.column.problems', { count: problems })}</span>}
        </p>
      )}
      {open && target && <ColumnSettings entry={entry} target={target} unknown={preview?.unknown[column.index] ?? []} onChange={onChange} />}
    </li>
  );
}

/** Fields of the record apart from those of its lines, where it has lines. */
function grouped(targets: Target[], object: string) {
  const groups = [...new Set(targets.map((target) => target.of?.label ?? object))];
  const items = (group: string) => targets.filter((target) => (target.of?.label ?? object) === group).map((each) => ({ value: each.key, label: each.label }));
  return groups.length > 1 ? groups.map((group) => ({ group, items: items(group) })) : items(object);
}
