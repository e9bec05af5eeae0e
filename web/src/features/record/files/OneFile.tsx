import type { RecordData, Ref } from '@/engine/record/types';
import type { FileItem } from './api';
import { FileRow } from './FileRow';
import css from './FilesPanel.module.css';

/** On a file's own page, the file. */
export function OneFile({ record, editable }: { record: RecordData; editable: boolean }) {
  const file: FileItem = {
    id: record.id,
    name: String(record['name'] ?? ''),
    contentType: String(record['contentType'] ?? ''),
    size: Number(record['size'] ?? 0),
    hash: String(record['hash'] ?? ''),
    createdAt: String(record['createdAt'] ?? ''),
    createdBy: (record['createdBy'] ?? null) as Ref | null,
    thumbnail: 'none',
  };
  return <ul className={css.list}><FileRow file={file} editable={editable} /></ul>;
}
