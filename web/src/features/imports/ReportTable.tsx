import { useTranslation } from '@/lib/i18n/useTranslation';
import type { ReportColumn } from './api/types';
import type { Target } from './plan';
import classes from './Report.module.css';

/** Cells by column: how many the file has, how many were filled, written, left empty, rejected. */
export function ReportTable({ columns, targets }: { columns: ReportColumn[]; targets: Target[] }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const counts = ['cells', 'filled', 'written', 'empty', 'rejected'] as const;
  return (
    // a region that scrolls must be reachable by keyboard
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.scroll} role="region" aria-label={t('imports.report.cells')} tabIndex={0}>
      <table className={classes.table}>
        <caption className="only-heard">{t('imports.report.cells')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('imports.report.column')}</th>
            <th scope="col">{t('imports.report.field')}</th>
            {counts.map((key) => (
              <th key={key} scope="col" className="numbers">
                {t(`imports.report.counts.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <th scope="row">{column.name}</th>
              <td className={column.field ? undefined : 'quiet'}>{labelOf(targets, column.field) ?? t('imports.column.leftOut')}</td>
              {counts.map((key) => (
                <td key={key} className="numbers" data-bad={(key === 'rejected' && column[key] > 0) || undefined}>
                  {number.format(column[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function labelOf(targets: Target[], field: string | null): string | null {
  if (field === null) return null;
  return targets.find((target) => target.key === field)?.label ?? field;
}
