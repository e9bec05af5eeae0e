import { Button, Group, Modal, Progress, Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { address } from '@/lib/api/request';
import { ErrorState } from '@/ui/ErrorState';
import { notify } from '@/ui/notify';
import { deedsKey } from '../record/deeds';
import { refresh } from '../record/optimistic';
import { beginUndo, keptQuery, previewUndo, undoneQuery, undoQuery, type Undo, type UndoProgress } from '../record/undos';
import { KeptList } from './KeptList';
import css from './UndoDialog.module.css';

interface Props {
  command: string;
  title: string;
  /** One that was begun before, to be looked at. */
  begun?: Undo | null;
  onClose: () => void;
}

/** Undoing something large: first what would happen, then how far it is, in the end what was kept. */
export function UndoDialog({ command, title, begun, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [id, setId] = useState(begun?.id ?? null);
  const begin = useMutation({
    mutationFn: () => beginUndo(command),
    onSuccess: (undo) => setId(undo.id),
    onError: (error) => notify.bad(messageOf(error)),
  });
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      {id ? (
        <Running id={id} onDone={() => void Promise.all([refresh(), client.invalidateQueries({ queryKey: deedsKey }), client.invalidateQueries({ queryKey: undoneQuery(command).queryKey })])} />
      ) : (
        <Before command={command} busy={begin.isPending} onUndo={() => begin.mutate()} onClose={onClose} />
      )}
    </Modal>
  );
}

function Before({ command, busy, onUndo, onClose }: { command: string; busy: boolean; onUndo: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const preview = useQuery({ queryKey: ['undos', 'preview', command], queryFn: () => previewUndo(command), staleTime: 0, gcTime: 0 });
  if (preview.isError) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <Skeleton height={160} />;
  const { progress, kept, whole } = preview.data;
  return (
    <div className={css.body}>
      <p>{t('undoing.would')}</p>
      <Figures progress={progress} />
      {!whole && <p className="quiet">{t('undoing.part', { done: progress.done, lines: progress.lines })}</p>}
      {kept.length > 0 && <p>{t('undoing.keptText')}</p>}
      {kept.length > 0 && <KeptList kept={kept} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
        <Button loading={busy} onClick={onUndo} data-autofocus>{t('undo')}</Button>
      </Group>
    </div>
  );
}

function Running({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation();
  const undo = useQuery(undoQuery(id));
  const state = undo.data?.state;
  const kept = useQuery({ ...keptQuery(id), enabled: state === 'done' && (undo.data?.progress.kept ?? 0) > 0 });
  useEffect(() => {
    if (state && state !== 'running') onDone();
    // told once, when it comes to its end
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state]);
  if (undo.isError) return <ErrorState error={undo.error} onRetry={() => void undo.refetch()} />;
  if (!undo.data) return <Skeleton height={160} />;
  const { progress } = undo.data;
  return (
    <div className={css.body}>
      <p role="status">{t(`undoing.${undo.data.state}`)}</p>
      {state === 'running' && <Progress value={progress.lines > 0 ? (progress.done / progress.lines) * 100 : 0} aria-label={t('undoing.running')} />}
      <Figures progress={progress} />
      {kept.data && <KeptList kept={kept.data.items} />}
      {progress.kept > 0 && state !== 'running' && (
        <Group>
          <Button component="a" variant="default" href={address(`/undos/${id}/report`)} download leftSection={<IconDownload size={16} stroke={1.5} />}>
            {t('undoing.report')}
          </Button>
        </Group>
      )}
    </div>
  );
}

function Figures({ progress }: { progress: UndoProgress }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <dl className={css.figures}>
      {(['deleted', 'changed', 'restored', 'kept'] as const).map((key) => (
        <div key={key}>
          <dt>{t(`undoing.figure.${key}`)}</dt>
          <dd className="numbers">{number.format(progress[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
