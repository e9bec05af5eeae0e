import { useTranslation } from '@/lib/i18n/useTranslation';
import type { ImportRun, Preview } from './api/types';
import classes from './CheckPane.module.css';

interface Props {
  run: ImportRun;
  preview: Preview;
  onChoose: (index: number) => void;
}

const SHOWN = 20;

/** The first rows that would be rejected, each with its reason; a click goes to the column it lies in. */
export function ProblemRows({ run, preview, onChoose }: Props) {
  const { t } = useTranslation();
  const rows = preview.rows.filter((row) => row.problems.length > 0);
  return (
    <div>
      <h4>{t('imports.check.rows')}</h4>
      <ul className={classes.list}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.row} className={classes.row}>
            <strong>{t('imports.check.row', { row: row.row })}</strong>
            {row.problems.map((problem, at) => {
              const column = run.columns.find((each) => each.index === problem.column);
              return (
                <p key={at}>
                  {column && (
                    <>
                      <button type="button" className={classes.link} onClick={() => onChoose(column.index)}>
                        {column.name}
                      </button>{' '}
                      <q>{row.cells[column.index]}</q>:{' '}
                    </>
                  )}
                  {problem.message}
                </p>
              );
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
