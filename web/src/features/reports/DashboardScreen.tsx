import { ActionIcon, Button, NativeSelect, Select, Skeleton } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import { useRecord } from '@/engine/record/one';
import type { Change, ChildChanges, RecordData } from '@/engine/record/types';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { fiscalShift } from '@/lib/format/locale';
import { lazily } from '@/lib/lazily';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { type Dashboard, readDashboard, reordered, withTile } from './dashboard';
import { useMayChange } from './mayChange';
import { useReports } from './report';
import css from './Reports.module.css';
import { SPANS, spanKey } from './spans';
import { TileView } from './TileView';
import { ALL, AREA, boardAt } from './place';

const SendDialog = lazily(() => import('./mail/SendDialog').then((module) => module.SendDialog));

/** Reports beside each other, of one period where they are of any. */
export function DashboardScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  const record = useRecord('dashboard', id);
  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  if (!record.data) return <div className={css.waiting}><Skeleton height={320} /></div>;
  if (record.data['deletedAt']) return <EmptyState title={t('reports.gone')} role="alert" />;
  return <Board record={record.data} />;
}

function Board({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const board = readDashboard(record);
  const reports = useReports();
  const mine = useMayChange('dashboard', board);
  const [arranging, setArranging] = useState(false);
  const [sending, setSending] = useState(false);
  const chosen = (useSearch({ strict: false }) as { span?: string }).span;
  const kept = spanKey(board.period) ?? 'none';
  const span = chosen ?? kept;
  const change = (fields: Record<string, Change | ChildChanges>, done?: string) => void run([{ do: 'update', object: 'dashboard', id: board.id, fields }], done ? { done } : {}).catch(() => undefined);
  const remove = async () => {
    await run([{ do: 'delete', object: 'dashboard', id: board.id }], { done: t('reports.deleted', { name: board.name }) });
    void navigate({ to: AREA, params: ALL });
  };
  const choose = (next: string) => void navigate({ to: AREA, params: boardAt(board.id), search: (next === kept ? {} : { span: next }) as never, replace: true });
  return (
    <div className={`${css.page} ${css.paper}`}>
      <ScreenHead title={board.name} crumbs={<Link to={AREA} params={ALL}>{t('reports.title')}</Link>}>
        <NativeSelect size="sm" aria-label={t('reports.span')} value={span} onChange={(event) => choose(event.currentTarget.value)} data={['none', ...Object.keys(SPANS).filter((key) => fiscalShift() > 0 || !/fiscal/i.test(key))].map((key) => ({ value: key, label: t(`reports.spans.${key}`) }))} />
        {mine && span !== kept && <Button className={css.bare} variant="default" onClick={() => change({ period: { becomes: SPANS[span] ?? null } }, t('reports.spanKept'))}>{t('reports.keepSpan')}</Button>}
        <ActionIcon className={css.bare} aria-label={t('reports.mail.send')} title={t('reports.mail.send')} onClick={() => setSending(true)}><IconMail size={16} stroke={1.5} aria-hidden /></ActionIcon>
        {mine && arranging && <Button className={css.bare} variant="default" onClick={() => void remove().catch(() => undefined)}>{t('reports.deleteDashboard')}</Button>}
        {mine && <Button className={css.bare} variant="default" aria-pressed={arranging} onClick={() => setArranging(!arranging)}>{t(arranging ? 'reports.tilesDone' : 'reports.tiles')}</Button>}
      </ScreenHead>
      {sending && <SendDialog sent={{ object: 'dashboard', id: board.id, name: board.name, mine: board.sharing === 'private' }} onClose={() => setSending(false)} />}
      <div className={css.body}>
        {board.tiles.length === 0 && <EmptyState title={t('reports.emptyBoard')} text={t('reports.emptyBoardText')} role="status" />}
        {reports.isError && <ErrorState error={reports.error} onRetry={() => void reports.refetch()} />}
        <div className={css.tiles}>
          {board.tiles.map((tile, index) => (
            <TileView key={tile.id} tile={tile} report={reports.data?.find((each) => each.id === tile.report?.id)} waiting={reports.isPending} span={SPANS[span] ?? (span === 'none' ? null : board.period)} arrange={arranging ? {
              width: (width) => change({ tiles: { change: [{ id: tile.id, fields: { width: { becomes: width } } }] } }),
              remove: () => change({ tiles: { remove: [tile.id] } }),
              ...(index > 0 ? { earlier: () => change({ tiles: reordered(board.tiles, index, index - 1) }) } : {}),
              ...(index < board.tiles.length - 1 ? { later: () => change({ tiles: reordered(board.tiles, index, index + 1) }) } : {}),
            } : undefined} />
          ))}
        </div>
        {mine && (arranging || board.tiles.length === 0) && <Adder board={board} onAdd={(tiles) => change({ tiles })} />}
      </div>
    </div>
  );
}

function Adder({ board, onAdd }: { board: Dashboard; onAdd: (tiles: ChildChanges) => void }) {
  const { t } = useTranslation();
  const reports = useReports();
  const data = (reports.data ?? []).map((each) => ({ value: each.id, label: each.name }));
  const add = (id: string | null) => id && onAdd(withTile({ object: 'report', id }, 'half'));
  return <Select key={board.tiles.length} className={`${css.adder} ${css.bare}`} aria-label={t('reports.addTile')} placeholder={t('reports.addTile')} data={data} value={null} onChange={add} searchable nothingFoundMessage={t('field.noMatch')} />;
}
