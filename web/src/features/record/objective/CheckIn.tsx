import { Button, Group } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { run } from '@/engine/record/execute';
import type { RecordData, Value } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { RecordForm } from '@/engine/view/RecordForm';
import { today } from '@/lib/format/dates';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Objective.module.css';

/** Says how it stands today: the figure or the judgement, how sure one is, and why. */
export function CheckIn({ record, measured }: { record: RecordData; measured: boolean }) {
  const { t } = useTranslation();
  const child = useObject('checkIn');
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState<Record<string, Value>>({ date: today() });
  const [saving, setSaving] = useState(false);
  if (!child) return null;
  const counted = record['kind'] === 'quantitative';
  const asked = ['date', ...(counted ? (measured ? [] : ['value']) : ['judgement']), 'confidence', 'comment', 'evidence'];
  const fields = asked.flatMap((key) => fieldOf(child, key) ?? []);
  const close = () => {
    setOpen(false);
    setValues({ date: today() });
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (saving) return;
    setSaving(true);
    const answer = await run([{ do: 'update', object: 'objective', id: record.id, fields: { checkIns: { add: [values] } } }], { done: t('purpose.checkedIn') }).catch(() => null);
    setSaving(false);
    if (answer?.outcomes[0]?.status === 'saved') close();
  };
  if (!open) return <div className={classes.checkIn}><Button variant="default" onClick={() => setOpen(true)}>{t('purpose.checkIn')}</Button></div>;
  return (
    <form className={classes.checkIn} onSubmit={(event) => void save(event)} noValidate>
      <h2>{child.label}</h2>
      <RecordForm fields={fields} values={values} focus={asked.includes('value') ? 'value' : 'comment'} onChange={(key, value) => setValues((was) => ({ ...was, [key]: value }))} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>{t('cancel')}</Button>
        <Button type="submit" loading={saving}>{t('purpose.checkIn')}</Button>
      </Group>
    </form>
  );
}
