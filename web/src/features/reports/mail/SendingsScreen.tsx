import { Skeleton } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import type { Ref } from '@/engine/record/types';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { spokenName } from '@/engine/view/spoken';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { useDashboards } from '../dashboard';
import { ALL, AREA, boardAt, reportAt } from '../place';
import { useReports } from '../report';
import reports from '../Reports.module.css';
import css from './Mail.module.css';
import { Schedule } from './Schedule';
import { SCHEDULE_FIELDS } from './schedule';
import { useSendings } from './sendings';
import { Warnings } from './Warnings';

/** All that is sent by mail: which report, to whom, when next, and what came of it last. */
export function SendingsScreen() {
  const { t } = useTranslation();
  const found = usePage('reportSchedule', { fields: SCHEDULE_FIELDS, sort: [{ field: 'createdAt', desc: true }], limit: 200 });
  const standings = useSendings();
  const schedules = found.data?.pages[0]?.items ?? [];
  const broken = [found, standings].find((one) => one.isError);
  return (
    <div className={reports.page}>
      <ScreenHead title={t('reports.mail.all')} icon={<IconMail size={20} stroke={1.5} />} crumbs={<Link to={AREA} params={ALL}>{t('reports.title')}</Link>} />
      <div className={reports.body}>
        <p className="quiet">{t('reports.mail.allText')}</p>
        <Warnings />
        {broken?.error && <ErrorState error={broken.error} onRetry={() => void Promise.all([found.refetch(), standings.refetch()])} />}
        {!broken && (!found.data || !standings.data) && <Skeleton height={160} />}
        {found.data && schedules.length === 0 && <EmptyState title={t('reports.mail.none')} text={t('reports.mail.noneText')} role="status" />}
        {standings.data && (
          <ul className={css.list}>
            {schedules.map((one) => <Schedule key={one.id} schedule={one} readers={standings.data.items.find((each) => each.schedule === one.id)?.readers ?? []} what={<What about={one['about'] as Ref | null} />} />)}
          </ul>
        )}
      </div>
    </div>
  );
}

/** The report or dashboard, by the name it has in the reader's language. */
function What({ about }: { about: Ref | null }) {
  const report = useReports().data?.find((one) => one.id === about?.id);
  const board = useDashboards().data?.items.find((one) => one.id === about?.id);
  if (!about) return null;
  return <Link to={AREA} params={about.object === 'dashboard' ? boardAt(about.id) : reportAt(about.id)}>{report?.name ?? (board ? spokenName(board) : (about.title ?? ''))}</Link>;
}
