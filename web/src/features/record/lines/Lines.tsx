import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import type { ChildChanges, RecordData } from '@/engine/record/types';
import { isEditable, useObject } from '@/engine/schema/catalog';
import type { Field, ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import { formatMoney } from '@/lib/format/numbers';
import { AddLine } from './AddLine';
import { AddRow } from './AddRow';
import { columnsOf, isNumber } from './columns';
import { LineRow } from './LineRow';
import classes from './Lines.module.css';
import { linesTotal } from './lines';

interface Props {
  object: ObjectType;
  record: RecordData;
  field: Field;
}

/** Owned rows of a record, edited cell by cell: what, how many, at what price, less what. */
export function Lines({ object, record, field }: Props) {
  const { t } = useTranslation();
  const child = useObject(field.of ?? '');
  const { baseCurrency } = useSession().workspace;
  if (!child) return null;
  const lines = (record[field.key] as RecordData[] | null | undefined) ?? [];
  const columns = columnsOf(child);
  const editable = isEditable(object, field) || object.may.update !== 'none';
  const priced = columns.some((column) => column.key === 'price');
  const total = linesTotal(lines);
  const currency = currencyOf(lines) ?? baseCurrency;
  const change = (changes: ChildChanges) => run([{ do: 'update', object: object.key, id: record.id, fields: { [field.key]: changes } }]).catch(() => null);
  return (
    <section aria-label={field.label}>
      {/* a wide table scrolls sideways, by keys too */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.scroll} role="region" aria-label={t('record.lines.table', { name: field.label })} tabIndex={0}>
        <table className={`stacks ${classes.table}`}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" data-number={isNumber(column) || undefined}>
                  {column.label}
                </th>
              ))}
              {priced && (
                <th scope="col" data-number>
                  {t('record.lines.total')}
                </th>
              )}
              {editable && <td />}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LineRow key={line.id} line={line} columns={columns} editable={editable} currency={currency} onChange={change} />
            ))}
          </tbody>
          {total !== null && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={columns.length}>
                  {t('record.lines.sum')}
                </th>
                <td data-number>{formatMoney(total, currency)}</td>
                {editable && <td />}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {lines.length === 0 && <p className="quiet">{t(columns[0]?.key === 'product' ? 'record.lines.empty' : 'record.relatedEmpty')}</p>}
      {editable && columns[0]?.key === 'product' && <AddLine product={columns[0]} onAdd={(line) => change({ add: [line] })} />}
      {editable && columns[0]?.key !== 'product' && <AddRow child={child} fields={columns.filter((column) => !column.readOnly && column.access === 'write')} onAdd={(row) => change({ add: [row] })} />}
    </section>
  );
}

function currencyOf(lines: RecordData[]): string | null {
  for (const line of lines) {
    const currency = (line['price'] as { currency?: string } | null | undefined)?.currency;
    if (currency) return currency;
  }
  return null;
}
