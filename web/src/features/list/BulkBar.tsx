import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconTrash, IconUserShare, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { run } from '@/engine/record/execute';
import type { Command, RecordData } from '@/engine/record/types';
import { fieldOf, isEditable } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { BulkEdit } from './BulkEdit';
import css from './List.module.css';

interface Props {
  object: ObjectType;
  rows: RecordData[];
  bin: boolean;
  onDone: () => void;
}

/** What can be done with several at once; each is undone as one step. */
export function BulkBar({ object, rows, bin, onDone }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<string | true | null>(null);
  const owner = fieldOf(object, 'owner');
  const count = rows.length;
  const all = (make: (row: RecordData) => Command, done: string) => {
    onDone();
    run(rows.map(make), { mode: 'EACH', done }).catch(() => undefined);
  };
  return (
    <div className={css.bulk} role="toolbar" aria-label={t('bulk.title', { count })}>
      <span>{t('bulk.title', { count })}</span>
      {bin && <Button variant="default" leftSection={<IconArrowBackUp size={16} stroke={1.5} />} onClick={() => all((row) => ({ do: 'restore', object: object.key, id: row.id }), t('bulk.restored', { count }))}>{t('bulk.restore')}</Button>}
      {!bin && object.may.update !== 'none' && <Button variant="default" leftSection={<IconPencil size={16} stroke={1.5} />} onClick={() => setEditing(true)}>{t('bulk.edit')}</Button>}
      {!bin && owner && isEditable(object, owner) && <Button variant="default" leftSection={<IconUserShare size={16} stroke={1.5} />} onClick={() => setEditing('owner')}>{t('bulk.assign')}</Button>}
      {!bin && object.may.delete !== 'none' && <Button variant="default" leftSection={<IconTrash size={16} stroke={1.5} />} onClick={() => all((row) => ({ do: 'delete', object: object.key, id: row.id }), t('bulk.deleted', { count }))}>{t('bulk.delete')}</Button>}
      <ActionIcon aria-label={t('bulk.clear')} onClick={onDone}><IconX size={16} stroke={1.5} /></ActionIcon>
      {editing !== null && <BulkEdit object={object} rows={rows} fixed={editing === true ? null : editing} onClose={(done) => { setEditing(null); if (done) onDone(); }} />}
    </div>
  );
}
