import { useParams } from '@tanstack/react-router';
import { DashboardScreen } from './DashboardScreen';
import { ReportScreen } from './ReportScreen';
import { ReportsScreen } from './ReportsScreen';

/** All reports and dashboards, or the one that the address names. */
export function ReportsArea() {
  const { kind, id } = useParams({ strict: false }) as { kind?: string; id?: string };
  if (kind === 'dashboard' && id) return <DashboardScreen key={id} id={id} />;
  if (kind === 'new' || (kind === 'report' && id)) return <ReportScreen id={id} />;
  return <ReportsScreen />;
}
