import { Button, Checkbox, Select } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { messageOf } from '@/lib/api/problem';
import { useChangeFormat } from './api/changeFormat';
import type { Format, ImportRun } from './api/types';
import classes from './FormatStep.module.css';
import { SampleTable } from './SampleTable';

const ENCODINGS = ['UTF-8', 'windows-1252', 'windows-1250', 'ISO-8859-1', 'ISO-8859-2', 'UTF-16LE', 'UTF-16BE'];
const DELIMITERS = [',', ';', '\t', '|'];
const DATES = ['yyyy-MM-dd', 'dd/MM/yyyy', 'MM/dd/yyyy', 'dd.MM.yyyy', 'dd-MM-yyyy', 'yyyy/MM/dd'];

/** How the file is read: guessed, shown on its first rows, and changeable where the guess is wrong. */
export function FormatStep({ run, onNext }: { run: ImportRun; onNext: () => void }) {
  const { t, i18n } = useTranslation();
  const change = useChangeFormat(run.id);
  const catalog = useCatalog();
  const kind = run.format.kind ?? 'delimited';
  const set = (part: Partial<Format>) => change.mutate({ ...run.format, ...part });
  const delimiterName = (sign: string) => t(`imports.format.delimiters.${{ ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }[sign] ?? 'other'}`, { sign });

  return (
    <section aria-labelledby="format-title" className={classes.step}>
      <div className={classes.intro}>
        <h2 id="format-title">{t('imports.format.title', { file: run.fileName })}</h2>
        <p className="quiet">{t('imports.format.found', { count: run.rows, rows: new Intl.NumberFormat(i18n.language).format(run.rows), columns: run.columns.length })}</p>
      </div>
      <div className={classes.choices}>
        {kind === 'delimited' && (
          <>
            <Select
              label={t('imports.format.delimiter')}
              data={withOwn(DELIMITERS, run.format.delimiter).map((sign) => ({ value: sign, label: delimiterName(sign) }))}
              value={run.format.delimiter}
              onChange={(delimiter) => delimiter && set({ delimiter })}
              allowDeselect={false}
            />
            <Select
              label={t('imports.format.encoding')}
              data={withOwn(ENCODINGS, run.format.encoding)}
              value={run.format.encoding}
              onChange={(encoding) => encoding && set({ encoding })}
              allowDeselect={false}
            />
          </>
        )}
        {kind === 'workbook' && (
          <Select
            label={t('imports.format.sheet')}
            data={(run.format.sheets ?? []).map((name, place) => ({ value: String(place), label: name }))}
            value={String(run.format.sheet ?? 0)}
            onChange={(sheet) => sheet && set({ sheet: Number(sheet) })}
            allowDeselect={false}
          />
        )}
        {kind === 'calendar' && (run.format.sheets ?? []).length > 1 && (
          <Select
            label={t('imports.format.what')}
            data={(run.format.sheets ?? []).map((type, place) => ({ value: String(place), label: objectOf(catalog, type)?.plural ?? type }))}
            value={String(run.format.sheet ?? 0)}
            onChange={(sheet) => sheet && set({ sheet: Number(sheet) })}
            allowDeselect={false}
          />
        )}
        {(kind === 'delimited' || kind === 'workbook') && (
          <>
            <Select
              label={t('imports.format.date')}
              data={withOwn(DATES, run.format.dateFormat).map((pattern) => ({ value: pattern, label: `${exampleOf(pattern)}  (${pattern})` }))}
              value={run.format.dateFormat}
              onChange={(dateFormat) => dateFormat && set({ dateFormat })}
              allowDeselect={false}
            />
            <Select
              label={t('imports.format.decimal')}
              data={[
                { value: '.', label: '1234.56' },
                { value: ',', label: '1234,56' },
              ]}
              value={run.format.decimal}
              onChange={(decimal) => decimal && set({ decimal })}
              allowDeselect={false}
            />
            <Checkbox className={classes.header} label={t('imports.format.header')} checked={run.format.header} onChange={(event) => set({ header: event.currentTarget.checked })} />
          </>
        )}
        <Button onClick={onNext} className={classes.next}>
          {t('imports.format.next')}
        </Button>
      </div>
      {change.isError && (
        <p role="alert" className={classes.problem}>
          {messageOf(change.error)}
        </p>
      )}
      <SampleTable run={run} />
    </section>
  );
}

function withOwn(known: string[], own: string): string[] {
  return known.includes(own) ? known : [own, ...known];
}

function exampleOf(pattern: string): string {
  return pattern.replace('yyyy', '2026').replace('MM', '03').replace('dd', '31');
}
