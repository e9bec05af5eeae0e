import { Modal, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { contentAddress, type FileItem, pageAddress, usePreview } from './api';
import css from './FilePreview.module.css';

interface Props {
  file: Pick<FileItem, 'id' | 'name' | 'contentType' | 'hash'>;
  /** One that the file had before; without it the one it has. */
  version?: number | undefined;
  onClose: () => void;
}

/** A file to look at without fetching it: pictures of its pages, or its text; nothing of it is run or opened. */
export function FilePreview({ file, version, onClose }: Props) {
  const { t } = useTranslation();
  const look = usePreview(file.id, file.hash, version);
  const small = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const seen = look.data;
  return (
    <Modal opened onClose={onClose} closeButtonProps={{ 'aria-label': t('close') }} title={file.name} size="min(900px, 100%)" fullScreen={small ?? false}>
      {look.isError && <p role="alert">{messageOf(look.error)}</p>}
      {!seen && !look.isError && <Skeleton height={480} />}
      {seen && seen.pages > 0 && (
        <div className={css.pages} data-sheets={file.contentType === 'application/pdf' || undefined}>
          {Array.from({ length: seen.pages }, (_, at) => (
            <img key={at} loading="lazy" src={pageAddress(file.id, at + 1, file.hash, version)} alt={t('files.page', { name: file.name, number: at + 1, of: seen.pages })} />
          ))}
        </div>
      )}
      {seen?.pages === 0 && seen.text && <pre className={css.text}>{seen.text}</pre>}
      {seen?.pages === 0 && !seen.text && <p className="quiet" role="status">{t(seen.state === 'waiting' ? 'files.reading' : seen.why ? `files.why.${seen.why}` : 'files.nothing')}</p>}
      <p className={css.foot}>
        {seen && seen.pages === 0 && !seen.whole && <span className="quiet">{t('files.goesOn')} </span>}
        <a href={contentAddress(file.id, version)} download>{t('files.download', { name: file.name })}</a>
      </p>
    </Modal>
  );
}
