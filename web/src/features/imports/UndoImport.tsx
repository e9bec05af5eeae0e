import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { UndoDialog } from '@/engine/view/UndoDialog';
import type { ImportRun } from './api/types';
import { useUndone } from './useUndone';

/** Takes a whole import back, after showing what that would do; one that was taken back shows what it kept. */
export function UndoImport({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const undone = useUndone(run);
  const wrote = (run.progress?.created ?? 0) + (run.progress?.updated ?? 0);
  if (wrote === 0) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={16} stroke={1.5} />} onClick={() => setOpen(true)}>
        {undone ? t('undoing.wasUndone') : t('undoing.import')}
      </Button>
      {open && <UndoDialog command={run.id} begun={undone} title={t('undoing.importTitle', { file: run.fileName })} onClose={() => setOpen(false)} />}
    </>
  );
}
