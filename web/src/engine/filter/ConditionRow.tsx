import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '../field/registry';
import { resolvePath, useCatalog } from '../schema/catalog';
import type { ObjectType, Operator } from '../schema/types';
import { FieldPathSelect } from './FieldPathSelect';
import css from './Filter.module.css';
import { compareBy, type Comparison, comparisonOf, offered, rowFor } from './rows';
import { type Condition, type Many, needsValue } from './tree';
import { operatorLabel } from './words';

interface Props {
  object: ObjectType;
  condition: Condition;
  /** Whether lists of records may be asked about here too. */
  lists: boolean;
  onChange: (condition: Condition | Many) => void;
  onRemove: () => void;
}

const SHAPES: Partial<Record<Operator, string>> = { in: 'many', notIn: 'many', hasAll: 'many', between: 'two', within: 'span', isEmpty: 'none', isNotEmpty: 'none', contains: 'text', startsWith: 'text' };

/** A value may stay when the operator changes only if the new one takes the same shape. */
const sameShape = (a: Operator, b: Operator) => (SHAPES[a] ?? 'one') === (SHAPES[b] ?? 'one');

/** Field, operator, value. */
export function ConditionRow({ object, condition, lists, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const path = condition.field ? resolvePath(catalog, object, condition.field) : undefined;
  const FilterInput = path ? fieldType(path.field.type).FilterInput : null;
  return (
    <div className={css.row}>
      <div className={css.field}>
        <FieldPathSelect object={object} value={condition.field || null} onChange={(chosen) => onChange(rowFor(catalog, object, chosen))} label={t('filterBox.field')} accept={(field) => field.operators.length > 0} hops lists={lists} autoFocus={condition.field === ''} />
      </div>
      {path && (
        <NativeSelect
          size="sm"
          className={css.operator ?? ''}
          aria-label={t('filterBox.operatorOf', { label: path.label })}
          value={comparisonOf(condition)}
          data={offered(path.field).map((each) => ({ value: each, label: operatorLabel(each.replace('not:', '') as Operator, path.field, each.startsWith('not:')) }))}
          onChange={(event) => {
            const next = compareBy(condition, event.currentTarget.value as Comparison);
            onChange({ ...next, value: sameShape(next.op, condition.op) ? condition.value : null });
          }}
        />
      )}
      <div className={css.value}>
        {path && FilterInput && needsValue(condition.op) && (
          <FilterInput key={`${condition.field}${SHAPES[condition.op] ?? 'one'}`} field={path.field} operator={condition.op} value={condition.value} label={path.label} onChange={(value) => onChange({ ...condition, value })} />
        )}
      </div>
      <ActionIcon aria-label={t('filterBox.remove')} onClick={onRemove}><IconX size={16} stroke={1.5} /></ActionIcon>
    </div>
  );
}
