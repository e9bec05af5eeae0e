import { Button, Group, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import { FieldPathSelect } from '@/engine/filter/FieldPathSelect';
import { run } from '@/engine/record/execute';
import type { RecordData, Value } from '@/engine/record/types';
import { fieldOf, isEditable } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { RecordForm } from '@/engine/view/RecordForm';

interface Props {
  object: ObjectType;
  rows: RecordData[];
  /** The field, where it is already decided (assign). */
  fixed: string | null;
  onClose: (done: boolean) => void;
}

/** One field of many records, set to one value. */
export function BulkEdit({ object, rows, fixed, onClose }: Props) {
  const { t } = useTranslation();
  const [key, setKey] = useState(fixed);
  const [value, setValue] = useState<Value>(null);
  const field = key ? fieldOf(object, key) : undefined;
  const count = rows.length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!field) return;
    onClose(true);
    // what stood there was seen only where its column is shown: said where it is known, so that nobody's newer value is lost unseen
    const was = (row: RecordData) => (field.key in row ? { was: row[field.key] ?? null } : {});
    run(rows.map((row) => ({ do: 'update', object: object.key, id: row.id, fields: { [field.key]: { ...was(row), becomes: value } } })), { mode: 'EACH', done: t('bulk.edited', { count, field: field.label }) }).catch(() => undefined);
  };
  return (
    <Modal opened onClose={() => onClose(false)} title={fixed ? t('bulk.assignTitle', { count }) : t('bulk.editTitle', { count })} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        {!fixed && <FieldPathSelect object={object} value={key} label={t('filterBox.field')} onChange={(path) => { setKey(path); setValue(null); }} accept={(each) => isEditable(object, each) && !each.unique && fieldType(each.type).Input !== undefined} />}
        {field && <div style={{ marginTop: 12 }}><RecordForm fields={[field]} values={{ [field.key]: value }} onChange={(_key, next) => setValue(next)} record={rows[0] ?? { object: object.key }} {...(fixed ? { focus: field.key } : {})} /></div>}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => onClose(false)}>{t('cancel')}</Button>
          <Button type="submit" disabled={!field || (value === null && fixed !== null)}>{field && !fixed && value === null ? t('bulk.empty', { count }) : t('bulk.save', { count })}</Button>
        </Group>
      </form>
    </Modal>
  );
}
