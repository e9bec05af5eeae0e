import { Button } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { run } from '@/engine/record/execute';
import type { RecordData, Value, Violation } from '@/engine/record/types';
import { fieldOf, isEditable } from '@/engine/schema/catalog';
import type { Field } from '@/engine/schema/types';
import { RecordForm } from '@/engine/view/RecordForm';
import { relatedFields } from './relatedFields';
import type { Related } from './relatedOf';
import classes from './RelatedLists.module.css';

/** A few fields are enough to add a record to this one; the rest is edited where it is read. */
export function QuickAdd({ related, record, onDone }: { related: Related; record: RecordData; onDone: () => void }) {
  const { t } = useTranslation();
  const { object, list } = related;
  const fields: Field[] = relatedFields(related).flatMap((key) => fieldOf(object, key) ?? []).filter((field) => isEditable(object, field) || field.access === 'write');
  const [values, setValues] = useState<Record<string, Value>>({});
  const [violations, setViolations] = useState<Violation[]>([]);
  const [saving, setSaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      const about = { object: record.object, id: record.id };
      const answer = await run([{ do: 'create', object: object.key, fields: { ...values, [list.field]: about } }], {
        quiet: true,
        done: t('record.added', { object: object.label }),
      });
      const [outcome] = answer.outcomes;
      if (outcome?.status === 'rejected') setViolations(outcome.violations);
      else onDone();
    } finally {
      setSaving(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' && !event.defaultPrevented) onDone();
  };
  const loose = violations.filter((violation) => !fields.some((field) => field.key === violation.field.split('.')[0]));
  return (
    // the form listens for Escape, which its inputs let through
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className={classes.form} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown} aria-label={t('record.add', { object: object.label })}>
      <RecordForm fields={fields} values={values} onChange={(key, value) => setValues({ ...values, [key]: value })} violations={violations} record={{ object: object.key }} focus={fields[0]?.key} />
      {loose.map((violation) => (
        <p key={violation.field + violation.code} role="alert" className={classes.problem}>
          {violation.message}
        </p>
      ))}
      <div className={classes.actions}>
        <Button type="submit" loading={saving}>
          {t('record.add', { object: object.label })}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
