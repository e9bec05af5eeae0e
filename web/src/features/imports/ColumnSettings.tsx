import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import type { UnknownValue } from './api/types';
import classes from './ColumnSettings.module.css';
import type { PlanAction, PlanColumn, Target, Unknown } from './plan';
import { ValueMap } from './ValueMap';

const FINDERS = new Set(['text', 'email', 'phone', 'personName', 'autoNumber', 'url']);
const NUMBERS = new Set(['money', 'integer', 'decimal', 'percent']);

interface Props {
  entry: PlanColumn;
  target: Target;
  unknown: UnknownValue[];
  onChange: (action: PlanAction) => void;
}

/** What else there is to say of a column: how its records are found, what happens to the unknown, values, a factor. */
export function ColumnSettings({ entry, target, unknown, onChange }: Props) {
  const { t } = useTranslation();
  const found = objectOf(useCatalog(), target.finds?.object ?? '');
  const index = entry.index;
  return (
    <div className={classes.settings}>
      {found && (
        <div className={classes.pair}>
          <Select
            label={t('imports.column.findBy', { object: found.label })}
            data={found.fields.filter((field) => FINDERS.has(field.type)).map((field) => ({ value: field.key, label: field.label }))}
            value={entry.by ?? target.finds?.by ?? null}
            onChange={(by) => by && onChange({ do: 'findBy', index, by })}
            allowDeselect={false}
          />
          <div>
            <span className={classes.label} id={`unknown-${index}`}>
              {t('imports.column.unknown')}
            </span>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-labelledby={`unknown-${index}`}
              data={(['reject', 'empty', 'create'] as Unknown[]).map((policy) => ({ value: policy, label: t(`imports.unknown.${policy}`) }))}
              value={entry.unknown ?? 'reject'}
              onChange={(policy) => onChange({ do: 'onUnknown', index, unknown: policy as Unknown })}
            />
          </div>
        </div>
      )}
      {NUMBERS.has(target.type) && (
        <TextInput
          className={classes.factor}
          label={t('imports.column.multiply')}
          description={t('imports.column.multiplyWhy')}
          inputMode="decimal"
          value={entry.multiply ?? ''}
          onChange={(event) => onChange({ do: 'multiply', index, by: event.currentTarget.value })}
        />
      )}
      <ValueMap entry={entry} target={target} unknown={unknown} onChange={onChange} />
    </div>
  );
}
