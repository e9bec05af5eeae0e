import { ActionIcon } from '@mantine/core';
import { IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import { useObject } from '@/engine/schema/catalog';

/** Puts a note at the top of its record's timeline, or back in its place. */
export function PinButton({ id, pinned }: { id: string; pinned: boolean }) {
  const { t } = useTranslation();
  const note = useObject('note');
  if (!note || note.may.update === 'none') return null;
  const turn = () => void run([{ do: 'update', object: 'note', id, fields: { pinned: { was: pinned, becomes: !pinned } } }], { done: t(pinned ? 'record.timeline.unpinDone' : 'record.timeline.pinDone') }).catch(() => null);
  const label = t(pinned ? 'record.timeline.unpin' : 'record.timeline.pin');
  return (
    <ActionIcon aria-label={label} title={label} aria-pressed={pinned} onClick={turn}>
      {pinned ? <IconPinnedOff size={16} stroke={1.5} /> : <IconPin size={16} stroke={1.5} />}
    </ActionIcon>
  );
}
