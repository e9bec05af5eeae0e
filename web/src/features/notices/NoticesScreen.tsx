import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import { usePage } from '@/engine/record/page';
import { useSession } from '@/engine/session/session';
import { unmute, useMuted } from '@/engine/view/muted';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { grouped, LEVELS, notice, type Notice } from './group';
import { NoticeGroup } from './NoticeGroup';
import css from './Notices.module.css';

const FIELDS = ['level', 'because', 'about', 'source', 'actor', 'behalf', 'occurred', 'count', 'readAt'];

/** What needs me, what concerns me, what is for information: by record, each saying why it is told. */
export function NoticesScreen() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [show, setShow] = useState<'unread' | 'all'>('unread');
  const mine = { field: 'owner', op: 'is', value: user.id };
  const page = usePage('notification', { fields: FIELDS, filter: show === 'all' ? mine : { and: [mine, { field: 'readAt', op: 'isEmpty' }] }, sort: [{ field: 'occurred', desc: true }], limit: 100 });
  const muted = (useMuted(user.id) ?? []).filter((one) => one.kind.startsWith('notice.'));
  const notices = (page.data?.pages[0]?.items ?? []).map(notice).filter((one) => show === 'all' || one.readAt === null);
  const read = (some: readonly Notice[]) => {
    const open = some.filter((one) => one.readAt === null);
    const readAt = new Date().toISOString();
    if (open.length > 0) void run(open.map(({ id }) => ({ do: 'update', object: 'notification', id, fields: { readAt: { becomes: readAt } } })), { mode: 'EACH' }).catch(() => undefined);
  };
  return (
    <div className={css.page}>
      <ScreenHead title={t('frame.notices')} icon={<IconBell size={20} stroke={1.5} />}>
        <SegmentedControl size="xs" aria-label={t('notices.show')} value={show} onChange={(value) => setShow(value as 'unread' | 'all')} data={[{ value: 'unread', label: t('notices.unread') }, { value: 'all', label: t('notices.everything') }]} />
        {notices.some((one) => one.readAt === null) && <Button variant="default" onClick={() => read(notices)}>{t('notices.readAll')}</Button>}
      </ScreenHead>
      <div className={css.body}>
        {page.isError && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
        {page.isPending && <Skeleton height={200} />}
        {page.data && grouped(notices).length === 0 && <EmptyState icon={<IconBell size={20} stroke={1.5} />} title={t('notices.nothing')} text={t('notices.nothingText')} />}
        {LEVELS.map((level) => {
          const groups = grouped(notices.filter((one) => one.level === level));
          return groups.length > 0 && (
            <section key={level} aria-labelledby={`notices-${level}`}>
              <h2 id={`notices-${level}`} className={css.level}>{t(`notices.level.${level}`)} <span className="quiet">{groups.length}</span></h2>
              <ul className={css.list}>{groups.map((group) => <NoticeGroup key={group.key} group={group} onRead={() => read(group.notices)} />)}</ul>
            </section>
          );
        })}
        {page.hasNextPage && <Button variant="subtle" color="gray" onClick={() => setShow('all')} disabled={show === 'all'}>{t('notices.more')}</Button>}
        {muted.length > 0 && (
          <p className={css.muted}>
            {t('notices.muted', { count: muted.length, n: muted.length })}{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => void unmute(muted, t('notices.unmuted')).catch(() => undefined)}>{t('notices.unmute')}</Button>
          </p>
        )}
      </div>
    </div>
  );
}
