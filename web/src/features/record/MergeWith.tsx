import { Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { RecordPicker } from '@/engine/field/parts/RecordPicker';
import type { RecordData, Ref } from '@/engine/record/types';
import { fieldOf } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { titleOf } from '@/engine/view/titleOf';

/** Which other record is the same one; the choice between their values comes next. */
export function MergeWith({ object, record, onClose }: { object: ObjectType; record: RecordData; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // a relation of the type to itself, which every type has: what the picker looks for follows from it
  const field = fieldOf(object, 'mergedInto');
  const choose = (ref: Ref | null) => {
    if (!ref || ref.id === record.id) return;
    onClose();
    void navigate({ to: '/o/$object/merge', params: { object: object.key }, search: { keep: record.id, drop: ref.id } });
  };
  return (
    <Modal opened onClose={onClose} title={t('merge.withTitle', { name: titleOf(object, record) })} closeButtonProps={{ 'aria-label': t('close') }}>
      <p>{t('merge.withText')}</p>
      {field && <RecordPicker field={{ ...field, required: true }} value={null} onChange={choose} label={object.label} autoFocus />}
    </Modal>
  );
}
