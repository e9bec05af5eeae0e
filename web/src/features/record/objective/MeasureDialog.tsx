import { Button, Group, Modal, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FieldPathSelect } from '@/engine/filter/FieldPathSelect';
import { FilterBuilder } from '@/engine/filter/FilterBuilder';
import { type MeasureDefinition, measureOf } from '@/engine/purpose/objective';
import { changeField } from '@/engine/record/change';
import type { Filter, RecordData } from '@/engine/record/types';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import type { Field, ObjectType } from '@/engine/schema/types';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { firstMeasure, isDay, isNumber, isWhole, KINDS, measurable } from './measure';
import classes from './Objective.module.css';

/** What a figure is counted from: the type, what is made of its records, which of them, and by which day they fall into the period. */
export function MeasureDialog({ record, onClose }: { record: RecordData; onClose: () => void }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const types = measurable(catalog);
  const [measure, setMeasure] = useState<MeasureDefinition | null>(() => measureOf(record) ?? firstMeasure(catalog));
  const [refusal, setRefusal] = useState<string | null>(null);
  const object = objectOf(catalog, measure?.object ?? '');
  const change = (part: Partial<MeasureDefinition>) => measure && setMeasure({ ...measure, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const refused = await changeField(record, 'measure', measure);
    if (refused === null) onClose();
    else setRefusal(refused);
  };
  return (
    <Modal opened onClose={onClose} size={720} title={t('purpose.measure')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form className={classes.measure} onSubmit={(event) => void submit(event)} noValidate>
        <NativeSelect
          label={t('purpose.source')}
          value={measure?.object ?? ''}
          data={[{ value: '', label: t('purpose.byCheckIns') }, ...types.map((type) => ({ value: type.key, label: type.plural }))]}
          onChange={(event) => setMeasure(event.currentTarget.value === '' ? null : firstMeasure(catalog, event.currentTarget.value))}
        />
        {measure && object && <Chosen key={object.key} object={object} measure={measure} onChange={change} />}
        {refusal && <p role="alert" className={classes.refusal}>{refusal}</p>}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" disabled={measure !== null && !isWhole(measure)}>{t('purpose.saveMeasure')}</Button>
        </Group>
      </form>
    </Modal>
  );
}

function Chosen({ object, measure, onChange }: { object: ObjectType; measure: MeasureDefinition; onChange: (part: Partial<MeasureDefinition>) => void }) {
  const { t } = useTranslation();
  const path = (label: string, key: 'field' | 'date', accept: (field: Field) => boolean) => (
    <div className={classes.asked}>
      <span className={classes.label}>{label}</span>
      <FieldPathSelect object={object} value={measure[key] ?? null} label={label} accept={accept} hops={key === 'date'} onChange={(chosen) => onChange({ [key]: chosen })} />
    </div>
  );
  const filter = (label: string, key: 'filter' | 'of' | 'to') => (
    <fieldset className={classes.filter}>
      <legend>{label}</legend>
      <FilterBuilder part object={object} value={measure[key] ?? null} onChange={(next: Filter | null) => onChange({ [key]: next })} />
    </fieldset>
  );
  return (
    <>
      <NativeSelect
        label={t('purpose.kind')}
        value={measure.kind}
        data={KINDS.map((value) => ({ value, label: t(`purpose.kinds.${value}`) }))}
        onChange={(event) => onChange({ kind: event.currentTarget.value as MeasureDefinition['kind'] })}
      />
      {(measure.kind === 'sum' || measure.kind === 'avg') && path(t('purpose.field'), 'field', isNumber)}
      {path(t('purpose.date'), 'date', isDay)}
      {filter(measure.kind === 'ratio' ? t('purpose.both') : t('purpose.which'), 'filter')}
      {measure.kind === 'ratio' && filter(t('purpose.above'), 'of')}
      {measure.kind === 'ratio' && filter(t('purpose.below'), 'to')}
    </>
  );
}
