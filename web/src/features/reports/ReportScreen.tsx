import { Skeleton } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useRecord } from '@/engine/record/one';
import { useCatalog, useObject } from '@/engine/schema/catalog';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { askable, firstReport, readReport } from './report';
import { ReportView } from './ReportView';
import css from './Reports.module.css';

/** One report, or one about to be. */
export function ReportScreen({ id }: { id: string | undefined }) {
  return id ? <KeptReportView key={id} id={id} /> : <NewReport />;
}

function NewReport() {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const deals = useObject('opportunity');
  const object = deals && deals.may.read !== 'none' ? deals : askable(catalog)[0];
  if (!object) return <EmptyState title={t('reports.gone')} role="alert" />;
  return <ReportView kept={null} first={firstReport(catalog, object)} />;
}

function KeptReportView({ id }: { id: string }) {
  const { t } = useTranslation();
  const record = useRecord('report', id);
  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  if (!record.data) return <div className={css.waiting}><Skeleton height={240} /></div>;
  if (record.data['deletedAt']) return <EmptyState title={t('reports.gone')} role="alert" />;
  const kept = readReport(record.data);
  // what somebody else has changed meanwhile is shown as soon as nothing of one's own stands against it
  return <ReportView key={record.data.version} kept={kept} first={kept} />;
}
