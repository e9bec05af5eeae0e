import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { textOf } from '@/engine/field/registry';
import type { ChildChanges, RecordData } from '@/engine/record/types';
import type { Field } from '@/engine/schema/types';
import { formatMoney } from '@/lib/format/numbers';
import { isNumber } from './columns';
import { LineCell } from './LineCell';
import classes from './Lines.module.css';
import { lineTotal } from './lines';

interface Props {
  line: RecordData;
  columns: Field[];
  editable: boolean;
  currency: string;
  onChange: (changes: ChildChanges) => void;
}

/** One owned row. */
export function LineRow({ line, columns, editable, currency, onChange }: Props) {
  const { t } = useTranslation();
  const total = lineTotal(line);
  const [first] = columns;
  const name = first ? textOf(first, line[first.key]) : '';
  return (
    <tr>
      {columns.map((column, at) => (
        <td key={column.key} data-label={at > 0 || isNumber(column) ? column.label : undefined} data-number={isNumber(column) || undefined}>
          <LineCell
            line={line}
            field={column}
            editable={editable && !column.readOnly && column.access === 'write'}
            onSave={(becomes, was) => onChange({ change: [{ id: line.id, fields: { [column.key]: { was, becomes } } }] })}
          />
        </td>
      ))}
      {columns.some((column) => column.key === 'price') && <td data-label={t('record.lines.total')} data-number>{total === null ? '' : formatMoney(total, currency)}</td>}
      {editable && (
        <td className={classes.remove} data-deed>
          <ActionIcon aria-label={t('record.lines.remove', { name })} onClick={() => onChange({ remove: [line.id] })}>
            <IconX size={16} stroke={1.5} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}
