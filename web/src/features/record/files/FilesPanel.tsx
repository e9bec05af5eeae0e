import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { lazily } from '@/lib/lazily';
import { notify } from '@/ui/notify';
import { type Added, useAddFiles, useFiles } from './api';
import { clashing } from './clashes';
import { FileRow } from './FileRow';
import css from './FilesPanel.module.css';

const ClashDialog = lazily(() => import('./ClashDialog').then((module) => module.ClashDialog));

interface Props {
  object: string;
  id: string;
  /** Whether this reader may change the record, and so lay files down on it. */
  editable: boolean;
}

/** The files of a record: dropped here or chosen, shown, fetched, taken away. */
export function FilesPanel({ object, id, editable }: Props) {
  const { t } = useTranslation();
  const files = useFiles(object, id);
  const add = useAddFiles(object, id);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const tell = ({ mails, unread }: Added) => {
    if (mails > 0) notify.done(t('mailIn.filed', { count: mails }));
    unread.forEach((name) => notify.bad(t('mailIn.unread', { name })));
  };
  const [asked, setAsked] = useState<File[] | null>(null);
  const there = files.data ?? [];
  const lay = (list: File[], versions: boolean) => add.mutate({ files: list, versions, there }, { onSuccess: tell });
  const take = (list: FileList | null) => {
    if (!editable || !list?.length) return;
    if (clashing([...list], there).length > 0) setAsked([...list]);
    else lay([...list], false);
  };
  const answer = (what: 'version' | 'both' | null) => {
    setAsked(null);
    if (what && asked) lay(asked, what === 'version');
  };
  const dragged = (event: DragEvent, now: boolean) => {
    if (!editable || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(now);
  };
  return (
    <section
      className={css.panel}
      aria-label={t('files.title')}
      data-over={over || undefined}
      onDragOver={(event) => dragged(event, true)}
      onDragLeave={(event) => dragged(event, false)}
      onDrop={(event) => {
        dragged(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <div className={css.head}>
        <h2>{t('files.title')}</h2>
        {editable && (
          <>
            <input
              ref={input}
              type="file"
              multiple
              className="only-heard"
              aria-label={t('files.choose')}
              tabIndex={-1}
              onChange={(event) => {
                take(event.currentTarget.files);
                event.currentTarget.value = '';
              }}
            />
            <Button variant="subtle" color="gray" size="compact-sm" loading={add.isPending} leftSection={<IconPaperclip size={16} stroke={1.5} aria-hidden />} onClick={() => input.current?.click()}>
              {t('files.add')}
            </Button>
          </>
        )}
      </div>
      {add.isError && <p role="alert" className={css.problem}>{messageOf(add.error)}</p>}
      {files.data?.length === 0 && <p className="quiet">{t(editable ? 'files.empty' : 'files.none')}</p>}
      <ul className={css.list}>
        {files.data?.map((file) => <FileRow key={file.id} file={file} editable={editable} />)}
      </ul>
      {asked && <ClashDialog names={clashing(asked, there)} onAnswer={answer} />}
    </section>
  );
}
