import { Modal } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Links } from '../access/Links';
import type { FileItem } from './api';

/** Links by which somebody outside fetches a file: it is handed out as it is when they open it. */
export function ShareDialog({ file, onClose }: { file: FileItem; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} closeButtonProps={{ 'aria-label': t('close') }} title={t('files.shareOf', { name: file.name })} centered>
      <Links object="file" id={file.id} fields={[]} usual={[]} />
    </Modal>
  );
}
