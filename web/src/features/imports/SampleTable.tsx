import { useTranslation } from '@/lib/i18n/useTranslation';
import type { ImportRun } from './api/types';
import classes from './SampleTable.module.css';

interface Props {
  run: ImportRun;
  chosen?: number | null;
  onChoose?: (index: number) => void;
}

/** The first rows of the file as they were read; a column may be chosen by its head. */
export function SampleTable({ run, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const first = run.format.header ? 2 : 1;
  return (
    // a region that scrolls must be reachable by keyboard
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.scroll} role="region" aria-label={t('imports.sample.label', { file: run.fileName })} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              <span className="only-heard">{t('imports.sample.row')}</span>
            </th>
            {run.columns.map((column) => (
              <th key={column.index} scope="col" data-chosen={column.index === chosen || undefined}>
                {onChoose ? (
                  <button type="button" className={classes.head} onClick={() => onChoose(column.index)}>
                    {column.name}
                  </button>
                ) : (
                  column.name
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {run.sample.map((cells, row) => (
            <tr key={row}>
              <th scope="row" className={classes.number}>
                {row + first}
              </th>
              {run.columns.map((column) => (
                <td key={column.index} data-chosen={column.index === chosen || undefined} title={cells[column.index]}>
                  {cells[column.index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
