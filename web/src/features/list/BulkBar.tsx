import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowMerge, IconPencil, IconTrash, IconTrashX, IconUserShare, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import type { Command, RecordData } from '@/engine/record/types';
import { fieldOf, isEditable } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import { handing } from '@/engine/view/handing';
import { LinkButton } from '@/ui/LinkButton';
import { BulkEdit } from './BulkEdit';
import css from './List.module.css';
import { PurgeDialog } from './PurgeDialog';

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
  const [keep, drop] = rows;
  const [purging, setPurging] = useState(false);
  const administrator = useSession().user.role === 'administrator';
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
      {!bin && object.traits.includes('party') && object.may.update !== 'none' && <LinkButton variant="default" leftSection={<IconUserShare size={16} stroke={1.5} />} to="/handovers/new" search={{}} onClick={() => handing.set({ object: object.key, ids: rows.map((row) => row.id) })}>{t('bulk.handOver')}</LinkButton>}
      {!bin && object.may.delete !== 'none' && <Button variant="default" leftSection={<IconTrash size={16} stroke={1.5} />} onClick={() => all((row) => ({ do: 'delete', object: object.key, id: row.id }), t('bulk.deleted', { count }))}>{t('bulk.delete')}</Button>}
      {!bin && keep && drop && rows.length === 2 && object.may.update !== 'none' && object.may.delete !== 'none' && object.key !== 'user' && <LinkButton variant="default" leftSection={<IconArrowMerge size={16} stroke={1.5} />} to="/o/$object/merge" params={{ object: object.key }} search={{ keep: keep.id, drop: drop.id }}>{t('merge.do')}</LinkButton>}
      {bin && administrator && <Button variant="default" leftSection={<IconTrashX size={16} stroke={1.5} />} onClick={() => setPurging(true)}>{t('binScreen.purge')}</Button>}
      {purging && <PurgeDialog object={object} rows={rows} onClose={(done) => { setPurging(false); if (done) onDone(); }} />}
      <ActionIcon aria-label={t('bulk.clear')} onClick={onDone}><IconX size={16} stroke={1.5} /></ActionIcon>
      {editing !== null && <BulkEdit object={object} rows={rows} fixed={editing === true ? null : editing} onClose={(done) => { setEditing(null); if (done) onDone(); }} />}
    </div>
  );
}
