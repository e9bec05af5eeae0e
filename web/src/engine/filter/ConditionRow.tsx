import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fieldType } from '../field/registry';
import { resolvePath, useCatalog } from '../schema/catalog';
import type { Field, ObjectType, Operator } from '../schema/types';
import { FieldPathSelect } from './FieldPathSelect';
import css from './Filter.module.css';
import { type Condition, needsValue } from './tree';
import { operatorLabel } from './words';

interface Props {
  object: ObjectType;
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

const SHAPES: Partial<Record<Operator, string>> = { in: 'many', notIn: 'many', hasAll: 'many', between: 'two', isEmpty: 'none', isNotEmpty: 'none', contains: 'text', startsWith: 'text' };

/** A value may stay when the operator changes only if the new one takes the same shape. */
const sameShape = (a: Operator, b: Operator) => (SHAPES[a] ?? 'one') === (SHAPES[b] ?? 'one');

/** The operators this client has an input for; of text one most often knows a part. */
function offered(field: Field): Operator[] {
  const able = field.operators.filter((op) => op !== 'within' && (fieldType(field.type).many || (op !== 'in' && op !== 'notIn')));
  return able.includes('contains') ? ['contains', ...able.filter((op) => op !== 'contains')] : able;
}

/** Field, operator, value. */
export function ConditionRow({ object, condition, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const path = condition.field ? resolvePath(catalog, object, condition.field) : undefined;
  const choose = (field: string) => {
    const chosen = resolvePath(catalog, object, field)?.field;
    onChange({ field, op: (chosen && offered(chosen)[0]) ?? 'is', value: null });
  };
  const FilterInput = path ? fieldType(path.field.type).FilterInput : null;
  return (
    <div className={css.row}>
      <div className={css.field}>
        <FieldPathSelect object={object} value={condition.field || null} onChange={choose} label={t('filter.field')} accept={(field) => field.operators.length > 0} hops autoFocus={condition.field === ''} />
      </div>
      {path && (
        <NativeSelect
          size="sm"
          className={css.operator ?? ''}
          aria-label={t('filter.operatorOf', { label: path.label })}
          value={condition.op}
          data={offered(path.field).map((op) => ({ value: op, label: operatorLabel(op, path.field) }))}
          onChange={(event) => {
            const op = event.currentTarget.value as Operator;
            onChange({ ...condition, op, value: sameShape(op, condition.op) ? condition.value : null });
          }}
        />
      )}
      <div className={css.value}>
        {path && FilterInput && needsValue(condition.op) && (
          <FilterInput key={`${condition.field}${SHAPES[condition.op] ?? 'one'}`} field={path.field} operator={condition.op} value={condition.value} label={path.label} onChange={(value) => onChange({ ...condition, value })} />
        )}
      </div>
      <ActionIcon aria-label={t('filter.remove')} onClick={onRemove}><IconX size={16} stroke={1.5} /></ActionIcon>
    </div>
  );
}
