import { ActionIcon, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload, IconFile, IconFileTypePdf, IconPhoto, IconTrash } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import { formatInstant, formatRelative } from '@/lib/format/dates';
import { contentAddress, type FileItem, thumbnailAddress } from './api';
import css from './FilesPanel.module.css';
import { formatBytes } from './sizes';

/** One file: its picture opens it larger, its name fetches it. */
export function FileRow({ file, editable }: { file: FileItem; editable: boolean }) {
  const { t } = useTranslation();
  const [open, { open: show, close }] = useDisclosure(false);
  const Sign = file.contentType === 'application/pdf' ? IconFileTypePdf : file.contentType.startsWith('image/') ? IconPhoto : IconFile;
  const remove = () => void run([{ do: 'delete', object: 'file', id: file.id }], { done: t('files.deleted', { name: file.name }) });
  return (
    <li className={css.row}>
      {file.thumbnail === 'ready' ? (
        <button type="button" className={css.picture} onClick={show} aria-label={t('files.preview', { name: file.name })}>
          <img src={thumbnailAddress(file.id)} alt="" loading="lazy" />
        </button>
      ) : (
        <span className={css.picture} aria-hidden><Sign size={20} stroke={1.5} /></span>
      )}
      <div className={css.what}>
        <a href={contentAddress(file.id)} download className="ellipsis" title={file.name}>{file.name}</a>
        <span className="quiet" title={formatInstant(file.createdAt)}>{[formatBytes(file.size), file.createdBy?.title, formatRelative(file.createdAt)].filter(Boolean).join(' · ')}</span>
      </div>
      <ActionIcon component="a" href={contentAddress(file.id)} download aria-label={t('files.download', { name: file.name })}><IconDownload size={16} stroke={1.5} /></ActionIcon>
      {editable && <ActionIcon aria-label={t('files.delete', { name: file.name })} onClick={remove}><IconTrash size={16} stroke={1.5} /></ActionIcon>}
      <Modal opened={open} onClose={close} title={file.name} size="auto" centered>
        <img className={css.large} src={thumbnailAddress(file.id)} alt={file.name} />
      </Modal>
    </li>
  );
}
