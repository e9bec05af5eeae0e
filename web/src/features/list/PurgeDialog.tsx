import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { refresh } from '@/engine/record/optimistic';
import type { RecordData } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { messageOf } from '@/lib/api/problem';
import { request } from '@/lib/api/request';
import { notify } from '@/ui/notify';

interface Props {
  object: ObjectType;
  rows: RecordData[];
  onClose: (done: boolean) => void;
}

/** The one thing that cannot be undone is asked for once more. */
export function PurgeDialog({ object, rows, onClose }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const purge = async () => {
    setBusy(true);
    try {
      const answer = await request<{ purged: Record<string, number>; kept: Record<string, number>; held: Record<string, number> }>('/bin/purge', { method: 'POST', body: { object: object.key, ids: rows.map((row) => row.id) } });
      const kept = answer.kept[object.key] ?? 0;
      const held = answer.held[object.key] ?? 0;
      if (held > 0) notify.bad(t('binScreen.held', { n: held }));
      else if (kept > 0) notify.bad(t('binScreen.stillUsed', { n: kept }));
      else notify.done(t('binScreen.purged', { n: answer.purged[object.key] ?? 0 }));
      onClose(true);
    } catch (error) {
      notify.bad(messageOf(error));
      onClose(false);
    }
    void refresh();
  };
  return (
    <Modal opened onClose={() => onClose(false)} title={t('binScreen.purge')} closeButtonProps={{ 'aria-label': t('close') }}>
      <p>{t('binScreen.purgeText', { n: rows.length })}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => onClose(false)} data-autofocus>{t('cancel')}</Button>
        <Button color="red" loading={busy} onClick={() => void purge()}>{t('binScreen.purge')}</Button>
      </Group>
    </Modal>
  );
}
