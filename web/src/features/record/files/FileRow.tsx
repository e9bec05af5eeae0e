import { IconFile, IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatInstant, formatRelative } from '@/lib/format/dates';
import { lazily } from '@/lib/lazily';
import { contentAddress, type FileItem, thumbnailAddress } from './api';
import { FileMenu } from './FileMenu';
import css from './FilesPanel.module.css';
import { formatBytes } from './sizes';

const FilePreview = lazily(() => import('./FilePreview').then((module) => module.FilePreview));

/** One file: its picture opens it to be looked at, its name fetches it. */
export function FileRow({ file, editable }: { file: FileItem; editable: boolean }) {
  const { t } = useTranslation();
  const [looking, setLooking] = useState(false);
  const Sign = file.contentType === 'application/pdf' ? IconFileTypePdf : file.contentType.startsWith('image/') ? IconPhoto : IconFile;
  return (
    <li className={css.row}>
      <button type="button" className={css.picture} onClick={() => setLooking(true)} aria-label={t('files.preview', { name: file.name })}>
        {file.thumbnail === 'ready' ? <img src={thumbnailAddress(file.id, file.hash)} alt="" loading="lazy" /> : <Sign size={20} stroke={1.5} aria-hidden />}
      </button>
      <div className={css.what}>
        <a href={contentAddress(file.id)} download className="ellipsis" title={file.name}>{file.name}</a>
        <span className="quiet" title={formatInstant(file.createdAt)}>{[formatBytes(file.size), file.createdBy?.title, formatRelative(file.createdAt)].filter(Boolean).join(' · ')}</span>
      </div>
      <FileMenu file={file} editable={editable} onLook={() => setLooking(true)} />
      {looking && <FilePreview file={file} onClose={() => setLooking(false)} />}
    </li>
  );
}
