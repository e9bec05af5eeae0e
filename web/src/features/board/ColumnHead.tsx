import { Tooltip } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/engine/session/session';
import type { Field } from '@/engine/schema/types';
import { formatDecimal, formatMoney, formatPercent, formatShort } from '@/lib/format/numbers';
import { Tag } from '@/ui/Tag';
import classes from './Board.module.css';
import type { BoardColumn } from './columns';

/** What a column is called, how many lie in it, what they are worth, and what that is worth by chance of winning. */
export function ColumnHead({ column, sumField }: { column: BoardColumn; sumField: Field | undefined }) {
  const { t } = useTranslation();
  const { baseCurrency } = useSession().workspace;
  const { count, sum, weighted } = column.totals;
  const currency = sumField?.type === 'money' ? baseCurrency : undefined;
  const exact = (value: number) => (currency ? formatMoney(value, currency) : formatDecimal(value));
  return (
    <header className={classes.head}>
      <h2 className={classes.name}>
        <Tag label={column.label || t('board.none')} colour={column.color} />
        <span className={classes.count} data-testid="count">
          {formatDecimal(count)}
        </span>
      </h2>
      {sumField && sum !== null && (
        <p className={classes.totals}>
          <Tooltip label={t('board.sum', { field: sumField.label, value: exact(sum) })}>
            <span>{formatShort(sum, currency)}</span>
          </Tooltip>
          {weighted !== null && !column.closed && (
            <Tooltip label={t('board.weightedWhy', { value: exact(weighted), sum: exact(sum), probability: formatPercent(column.probability ?? 0) })}>
              <span className="quiet">{t('board.weighted', { value: formatShort(weighted, currency) })}</span>
            </Tooltip>
          )}
        </p>
      )}
    </header>
  );
}
