import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { useUpload } from './upload';
import classes from './FileDrop.module.css';

/** Where a file is dropped, or chosen by click or keyboard; answers the id of the import it became. */
export function FileDrop({ onReady }: { onReady: (id: string) => void }) {
  const { t } = useTranslation();
  const upload = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = (file: File | undefined) => {
    if (file) upload.mutate(file, { onSuccess: (run) => onReady(run.id) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };

  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={32} stroke={1.5} aria-hidden />
      <p className={classes.lead}>{t('imports.drop.lead')}</p>
      <p className="quiet">{t('imports.drop.what')}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.vcf,.ics,text/csv,text/plain,text/vcard,text/calendar,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        className="only-heard"
        aria-label={t('imports.drop.choose')}
        tabIndex={-1}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Button loading={upload.isPending} onClick={() => input.current?.click()} data-autofocus>
        {t('imports.drop.choose')}
      </Button>
      {upload.isError && (
        <p role="alert" className={classes.problem}>
          {messageOf(upload.error)}
        </p>
      )}
    </div>
  );
}
