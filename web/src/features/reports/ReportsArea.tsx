import { useParams } from '@tanstack/react-router';
import { lazily } from '@/lib/lazily';
import { DashboardScreen } from './DashboardScreen';
import { ReportScreen } from './ReportScreen';
import { ReportsScreen } from './ReportsScreen';

const SendingsScreen = lazily(() => import('./mail/SendingsScreen').then((module) => module.SendingsScreen));

/** All reports and dashboards, the one that the address names, or what of them is sent by mail. */
export function ReportsArea() {
  const { kind, id } = useParams({ strict: false }) as { kind?: string; id?: string };
  if (kind === 'dashboard' && id) return <DashboardScreen key={id} id={id} />;
  if (kind === 'new' || (kind === 'report' && id)) return <ReportScreen id={id} />;
  if (kind === 'sent') return <SendingsScreen />;
  return <ReportsScreen />;
}
