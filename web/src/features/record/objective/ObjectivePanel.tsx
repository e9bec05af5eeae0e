import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { filterWords } from '@/engine/filter/words';
import { Bar } from '@/engine/purpose/Bar';
import { figure, measureOf, plainFigure, recordsOf } from '@/engine/purpose/objective';
import { Pace } from '@/engine/purpose/Pace';
import { Standing } from '@/engine/purpose/Standing';
import type { Filter, RecordData, Ref } from '@/engine/record/types';
import { objectOf, resolvePath, useCatalog } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { CheckIn } from './CheckIn';
import { MeasureDialog } from './MeasureDialog';
import classes from './Objective.module.css';

/** How an objective stands, what it takes, what it is counted from, and the place to say how it goes. */
export function ObjectivePanel({ object, record }: { object: ObjectType; record: RecordData }) {
  const { t } = useTranslation();
  const [measuring, setMeasuring] = useState(false);
  const counted = record['kind'] === 'quantitative';
  const writes = object.may.update !== 'none' && record['deletedAt'] == null;
  const measured = measureOf(record) !== null;
  return (
    <section className={classes.panel} aria-label={t('purpose.panel')}>
      <div className={classes.stands}>
        {counted && <p className={classes.value}>{plainFigure(record['value'])} <span className="quiet">/ {figure(record, record['target'])}</span></p>}
        <Standing objective={record} because />
        <Bar objective={record} />
        <p className={classes.pace}><Pace objective={record} whole /></p>
        {!counted && <p className={classes.criteria}>{String(record['criteria'] ?? '')}</p>}
        {counted && (
          <div className={classes.source}>
            {measured ? <Source record={record} /> : <span className="quiet">{t('purpose.fromCheckIns')}</span>}
            {writes && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setMeasuring(true)}>{measured ? t('purpose.changeMeasure') : t('purpose.addMeasure')}</Button>}
          </div>
        )}
      </div>
      {writes && <CheckIn record={record} measured={measured} />}
      {measuring && <MeasureDialog record={record} onClose={() => setMeasuring(false)} />}
    </section>
  );
}

/** What the figure is counted from, in words, and the way to the records. */
function Source({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const measure = measureOf(record);
  const object = objectOf(catalog, measure?.object ?? '');
  const as = (record['measuredAs'] as Ref | null | undefined)?.title;
  if (!measure || !object) return <span className="quiet">{t('purpose.cannotRead')}</span>;
  const field = measure.field ? (resolvePath(catalog, object, measure.field)?.label ?? measure.field) : '';
  const narrowed = measure.filter ? filterWords(catalog, object, measure.filter) : '';
  return (
    <>
      <span>
        {t(`purpose.said.${measure.kind}`, { objects: object.plural, field })}
        {narrowed && <span className="quiet"> · {narrowed}</span>}
      </span>
      <Group gap="xs">
        {measure.kind === 'ratio' ? (
          <>
            <Open object={object} filter={recordsOf(record, 'of')} label={t('purpose.recordsOf')} />
            <Open object={object} filter={recordsOf(record, 'to')} label={t('purpose.recordsTo')} />
          </>
        ) : (
          <Open object={object} filter={recordsOf(record)} label={t('purpose.records')} />
        )}
      </Group>
      {as && <span className="quiet">{t('purpose.rights', { name: as })}</span>}
    </>
  );
}

function Open({ object, filter, label }: { object: ObjectType; filter: Filter | null; label: string }) {
  return <Link to="/o/$object" params={{ object: object.key }} search={{ filter }}>{label}</Link>;
}
