import { Button, Group } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { CommandsAnswer, Value, Violation } from '@/engine/record/types';
import type { Field, ObjectType } from '@/engine/schema/types';
import { initially } from '@/engine/view/initially';
import { RecordForm } from '@/engine/view/RecordForm';
import classes from './Lines.module.css';

interface Props {
  child: ObjectType;
  fields: Field[];
  onAdd: (row: Record<string, Value>) => Promise<CommandsAnswer | null>;
}

/** A row of any kind: its fields, and it is there. */
export function AddRow({ child, fields, onAdd }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState<Record<string, Value>>({});
  const [violations, setViolations] = useState<Violation[]>([]);
  if (!open) return <div className={classes.add}><Button variant="default" onClick={() => setOpen(true)}>{t('record.add', { object: child.label })}</Button></div>;
  const close = () => {
    setOpen(false);
    setValues({});
    setViolations([]);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await onAdd(values);
    const outcome = answer?.outcomes[0];
    if (outcome?.status === 'rejected') setViolations(outcome.violations.map((violation) => ({ ...violation, field: violation.field.replace(/^.*\]\./, '') })));
    else if (outcome?.status === 'saved') close();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <RecordForm fields={fields} values={{ ...initially(fields), ...values }} violations={violations} focus={fields[0]?.key} onChange={(key, value) => setValues((was) => ({ ...was, [key]: value }))} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>{t('cancel')}</Button>
        <Button type="submit">{t('create.add', { object: child.label })}</Button>
      </Group>
    </form>
  );
}
