import { Button, Skeleton } from '@mantine/core';
import { IconChartBar, IconLayoutDashboard } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { objectOf, useCatalog, useObject } from '@/engine/schema/catalog';
import { startCreating } from '@/engine/view/creating';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { spokenName } from '@/engine/view/spoken';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { LinkButton } from '@/ui/LinkButton';
import { useDashboards } from './dashboard';
import { useReports } from './report';
import css from './Reports.module.css';
import { AREA, boardAt, NEW, reportAt, SENT } from './place';

/** The questions people have kept, and the dashboards they stand on. */
export function ReportsScreen() {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const navigate = useNavigate();
  const report = useObject('report');
  const dashboard = useObject('dashboard');
  const reports = useReports();
  const dashboards = useDashboards();
  const sent = useObject('reportSchedule');
  const addBoard = () => startCreating('dashboard', {}, (made) => void navigate({ to: AREA, params: boardAt(made.id) }));
  const found = dashboards.data?.items ?? [];
  return (
    <div className={css.page}>
      <ScreenHead title={t('reports.title')} icon={<IconChartBar size={20} stroke={1.5} />}>
        {sent && sent.may.read !== 'none' && <LinkButton to={AREA} params={SENT} variant="default">{t('reports.mail.all')}</LinkButton>}
        {dashboard?.may.create && <Button variant="default" onClick={addBoard}>{t('reports.addDashboard')}</Button>}
        {report?.may.create && <LinkButton to={AREA} params={NEW}>{t('reports.add')}</LinkButton>}
      </ScreenHead>
      <div className={css.body}>
        <p className="quiet">{t('reports.text')}</p>
        <h2>{t('reports.dashboards')}</h2>
        {dashboards.isError && <ErrorState error={dashboards.error} onRetry={() => void dashboards.refetch()} />}
        {dashboards.isPending && <Skeleton height={36} />}
        {dashboards.data && found.length === 0 && <p className="quiet">{t('reports.noDashboards')}</p>}
        <ul className={css.list}>
          {found.map((each) => (
            <li key={each.id}>
              <Link to={AREA} params={boardAt(each.id)} className={css.row}>
                <span className="ellipsis"><IconLayoutDashboard size={16} stroke={1.5} aria-hidden /> {spokenName(each)}</span>
                <span />
                <span />
                <span className="quiet">{t(`viewBox.sharings.${String(each['sharing'] ?? 'private')}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
        <h2>{t('reports.title')}</h2>
        {reports.isError && <ErrorState error={reports.error} onRetry={() => void reports.refetch()} />}
        {reports.isPending && <Skeleton height={240} />}
        {reports.data?.length === 0 && <EmptyState title={t('reports.none')} text={t('reports.noneText')} role="status" />}
        <ul className={css.list}>
          {reports.data?.map((each) => (
            <li key={each.id}>
              <Link to={AREA} params={reportAt(each.id)} className={css.row}>
                <span className="ellipsis"><IconChartBar size={16} stroke={1.5} aria-hidden /> {each.name}</span>
                <span className="ellipsis quiet">{objectOf(catalog, each.object)?.plural ?? each.object}</span>
                <span className="quiet">{t(`reports.kinds.${each.kind}`)}</span>
                <span className="quiet">{t(`viewBox.sharings.${each.sharing}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
