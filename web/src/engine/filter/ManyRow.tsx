import { ActionIcon, NativeSelect, NumberInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { resolveMany, useCatalog } from '../schema/catalog';
import type { ObjectType, Operator } from '../schema/types';
import { FieldPathSelect } from './FieldPathSelect';
import css from './Filter.module.css';
import { LIST } from './paths';
import { rowFor } from './rows';
import type { Condition, Many } from './tree';

interface Props {
  object: ObjectType;
  many: Many;
  onChange: (row: Condition | Many) => void;
  onRemove: () => void;
  /** The conditions on the records that count. */
  children: ReactNode;
}

const NUMBERS: Operator[] = ['ge', 'le', 'is', 'isNot'];
const MOST = 10_000;

/** A list of records, how many of them there are, and which of them count. */
export function ManyRow({ object, many, onChange, onRemove, children }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const label = resolveMany(catalog, object, many.many)?.label ?? many.many;
  const choose = (next: string) => onChange(next === 'any' || next === 'none' ? { ...many, quantity: next } : { ...many, quantity: 'count', op: next as Operator, value: many.value ?? 1 });
  return (
    <div className={css.many}>
      <div className={css.row}>
        <div className={css.field}>
          <FieldPathSelect object={object} value={LIST + many.many} onChange={(chosen) => onChange(rowFor(catalog, object, chosen))} label={t('filterBox.field')} accept={(field) => field.operators.length > 0} hops lists />
        </div>
        <NativeSelect
          size="sm"
          className={css.operator ?? ''}
          aria-label={t('filterBox.quantityOf', { label })}
          value={many.quantity === 'count' ? many.op : many.quantity}
          data={[{ value: 'any', label: t('filterBox.quantity.any') }, { value: 'none', label: t('filterBox.quantity.none') }, ...NUMBERS.map((op) => ({ value: op, label: t(`op.${op}`) }))]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <div className={css.value}>
          {many.quantity === 'count' && <NumberInput aria-label={t('filterBox.numberOf', { label })} min={0} max={MOST} allowDecimal={false} value={many.value ?? ''} onChange={(value) => onChange({ ...many, value: typeof value === 'number' ? value : null })} />}
        </div>
        <ActionIcon aria-label={t('filterBox.remove')} onClick={onRemove}><IconX size={16} stroke={1.5} /></ActionIcon>
      </div>
      {children}
    </div>
  );
}
