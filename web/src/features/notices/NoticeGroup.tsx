import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { mute } from '@/engine/view/muted';
import { whyKey } from '@/engine/view/whyTold';
import { formatInstant, formatRelative } from '@/lib/format/dates';
import type { Group, Notice } from './group';
import css from './Notices.module.css';

/** All that is told of one record: what and why, and less of it if one likes. */
export function NoticeGroup({ group, onRead }: { group: Group; onRead: () => void }) {
  const { t } = useTranslation();
  const { about } = group;
  if (!about) return null;
  const kinds = [...new Set(group.notices.map((one) => one.because))];
  const name = about.title ?? '';
  const less = (kind: string, here: boolean) => void mute(`notice.${kind}`, t('notices.lessDone'), here ? about : undefined).catch(() => undefined);
  return (
    <li className={css.group} data-unread={group.notices.some((one) => one.readAt === null) || undefined}>
      <div className={css.words}>
        <Link to="/o/$object/$id" params={{ object: about.object, id: about.id }} className={css.name} onClick={onRead}>{name}</Link>
        {group.notices.slice(0, 4).map((one) => <Line key={one.id} notice={one} />)}
        {group.notices.length > 4 && <p className={css.line}>{t('notices.others', { count: group.notices.length - 4, n: group.notices.length - 4 })}</p>}
      </div>
      <ActionIcon aria-label={t('notices.read', { name })} title={t('notices.readShort')} onClick={onRead}><IconCheck size={16} stroke={1.5} /></ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon aria-label={t('notices.less', { name })} title={t('notices.lessShort')}><IconDots size={16} stroke={1.5} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('notices.lessShort')}</Menu.Label>
          {kinds.map((kind) => <Menu.Item key={kind} onClick={() => less(kind, true)}>{t('notices.lessHere', { kind: t(`notices.kind.${kind}`) })}</Menu.Item>)}
          {kinds.map((kind) => <Menu.Item key={`all-${kind}`} onClick={() => less(kind, false)}>{t('notices.lessAll', { kind: t(`notices.kind.${kind}`) })}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function Line({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const said = notice.count > 1 ? t('notices.many', { count: notice.count, n: notice.count, what: t(`notices.kind.${notice.because}`) }) : t(whyKey('because', notice), { who: notice.actor?.title ?? t('notices.somebody') });
  return (
    <p className={css.line}>
      {said}
      {notice.behalf && <> · {t('absence.notice', { name: notice.behalf.title ?? '' })}</>}
      {notice.source?.title && notice.source.id !== notice.about?.id && <> · <Link to="/o/$object/$id" params={{ object: notice.source.object, id: notice.source.id }}>{notice.source.title}</Link></>}
      <time dateTime={notice.occurred} title={formatInstant(notice.occurred)}> · {formatRelative(notice.occurred)}</time>
      <span className={css.why}> · {t(whyKey('why', notice))}</span>
    </p>
  );
}
