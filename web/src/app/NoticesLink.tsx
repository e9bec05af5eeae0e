import { IconBell } from '@tabler/icons-react';
import { usePage } from '@/engine/record/page';
import { useSession } from '@/engine/session/session';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { RailLink } from './RailLink';

const MOST = 50;

/** The bell: how much waits that needs me, live; what merely concerns me is not counted. */
export function NoticesLink({ small }: { small: boolean }) {
  const { t } = useTranslation();
  const me = useSession().user.id;
  const page = usePage('notification', { fields: ['readAt'], filter: { and: [{ field: 'owner', op: 'is', value: me }, { field: 'level', op: 'is', value: 'needsMe' }, { field: 'readAt', op: 'isEmpty' }] }, sort: [{ field: 'occurred', desc: true }], limit: MOST });
  const count = page.data?.pages[0]?.items.length ?? 0;
  const label = count === 0 ? t('frame.notices') : t('frame.noticesWith', { n: count === MOST ? `${MOST}+` : count });
  return <RailLink to={'/notifications' as '/'} label={label} icon={<IconBell size={16} stroke={1.5} aria-hidden {...(count > 0 ? { fill: 'currentColor' } : {})} />} small={small} />;
}
