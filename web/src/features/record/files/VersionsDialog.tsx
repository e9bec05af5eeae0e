import { Button, Modal, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { formatInstant } from '@/lib/format/dates';
import { contentAddress, type FileItem, useBringBack, useVersions, type Version } from './api';
import { FilePreview } from './FilePreview';
import { formatBytes } from './sizes';
import css from './VersionsDialog.module.css';

interface Props {
  file: FileItem;
  editable: boolean;
  onClose: () => void;
}

/** The contents a file had, the newest first: each to look at, to fetch, to bring back. */
export function VersionsDialog({ file, editable, onClose }: Props) {
  const { t } = useTranslation();
  const versions = useVersions(file.id);
  const bringBack = useBringBack(file);
  const [seen, setSeen] = useState<Version | null>(null);
  const all = versions.data ?? [];
  return (
    <Modal opened onClose={onClose} closeButtonProps={{ 'aria-label': t('close') }} title={t('files.versionsOf', { name: file.name })} size="lg">
      {versions.isPending && <Skeleton height={80} />}
      {versions.isError && <p role="alert">{messageOf(versions.error)}</p>}
      <ol className={css.list}>
        {all.map((version, at) => (
          <li key={version.number} className={css.row}>
            <span className={css.what}>
              <span>{at === 0 ? t('files.current') : t('files.version', { number: all.length - at })}</span>
              <span className="quiet">{[formatInstant(version.at), version.by?.title, formatBytes(version.size)].filter(Boolean).join(' · ')}</span>
            </span>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setSeen(version)}>{t('files.look')}</Button>
            <Button size="compact-sm" variant="subtle" color="gray" component="a" href={contentAddress(file.id, version.number)} download>{t('files.fetch')}</Button>
            {editable && at > 0 && <Button size="compact-sm" variant="subtle" loading={bringBack.isPending && bringBack.variables === version.number} onClick={() => bringBack.mutate(version.number)}>{t('files.bringBack')}</Button>}
          </li>
        ))}
      </ol>
      {bringBack.isError && <p role="alert">{messageOf(bringBack.error)}</p>}
      {seen && <FilePreview file={{ ...file, contentType: seen.contentType, hash: seen.hash }} version={seen.number} onClose={() => setSeen(null)} />}
    </Modal>
  );
}
