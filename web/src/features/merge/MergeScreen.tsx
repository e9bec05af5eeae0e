import { Button, Skeleton } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { refresh } from '@/engine/record/optimistic';
import { remember, undoBatch } from '@/engine/record/undo';
import { useObject } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { messageOf, Problem } from '@/lib/api/problem';
import { useShortcuts } from '@/lib/shortcuts';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { notify } from '@/ui/notify';
import { merge, mergePreview, type MergePreview, type Take } from './api';
import css from './Merge.module.css';
import { MergeTable } from './MergeTable';
import { Moves } from './Moves';

/** Two records side by side: whose value stays, field by field, and what moves to the one that stays. */
export function MergeScreen() {
  const { t } = useTranslation();
  const { object: key } = useParams({ from: '/inside/o/$object/merge' });
  const { keep, drop } = useSearch({ from: '/inside/o/$object/merge' });
  const object = useObject(key);
  if (!object || !keep || !drop) return <EmptyState title={t('record.noObject')} />;
  return <Pair key={keep + drop} object={object} keep={keep} drop={drop} />;
}

function Pair({ object, keep, drop }: { object: ObjectType; keep: string; drop: string }) {
  const { t } = useTranslation();
  const preview = useQuery(mergePreview(object.key, keep, drop));
  if (preview.isError) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  return (
    <div className={css.page}>
      <ScreenHead title={t('merge.title', { object: object.label })} />
      {preview.data ? <Choice key={`${preview.data.winner.version}.${preview.data.loser.version}`} object={object} preview={preview.data} onStale={() => void preview.refetch()} /> : <div className={css.body}><Skeleton height={320} /></div>}
    </div>
  );
}

function Choice({ object, preview, onStale }: { object: ObjectType; preview: MergePreview; onStale: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [take, setTake] = useState<Record<string, Take>>({});
  const { winner, loser } = preview;
  const done = useMutation({
    mutationFn: () => merge(object.key, preview, take),
    onSuccess: async (answer) => {
      const label = t('merge.done', { name: winner.record.title ?? object.label });
      remember({ batch: answer.batch, label });
      notify.done(label, { label: t('undo'), onClick: () => void undoBatch(answer.batch) });
      await navigate({ to: '/o/$object/$id', params: { object: object.key, id: winner.record.id }, replace: true });
      void refresh();
    },
    onError: (error) => {
      const stale = error instanceof Problem && error.status === 409;
      notify.bad(stale ? t('merge.stale') : messageOf(error));
      if (stale) onStale();
    },
  });
  const swap = () => void navigate({ to: '/o/$object/merge', params: { object: object.key }, search: { keep: loser.record.id, drop: winner.record.id }, replace: true });
  useShortcuts([{ keys: 'mod+Enter', label: t('merge.do'), run: () => done.mutate() }]);
  return (
    <form
      className={css.body}
      onSubmit={(event) => {
        event.preventDefault();
        done.mutate();
      }}
    >
      <p className={css.text}>{t('merge.text')}</p>
      <MergeTable object={object} preview={preview} take={take} onTake={(field, chosen) => setTake((now) => ({ ...now, [field]: chosen }))} />
      <Moves preview={preview} />
      <div className={css.actions}>
        <Button variant="default" leftSection={<IconArrowsLeftRight size={16} stroke={1.5} />} onClick={swap}>
          {t('merge.swap')}
        </Button>
        <Button variant="default" onClick={() => window.history.back()}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={done.isPending} data-autofocus>
          {t('merge.do')}
        </Button>
      </div>
    </form>
  );
}
