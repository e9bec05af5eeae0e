import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconMail, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { groupsQuery } from '@/engine/record/groups';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { measureLabel } from '@/engine/summary/measureLabel';
import { shownMeasures } from '@/engine/summary/summary';
import { messageOf } from '@/lib/api/problem';
import { queryClient } from '@/lib/queryClient';
import { lazily } from '@/lib/lazily';
import { notify } from '@/ui/notify';
import { csvOf, download } from './csv';
import { dimensionLabels } from './labels';
import { groupingOf, queryOf, type Report } from './report';
import css from './Reports.module.css';
import { useWords } from './words';

const SendDialog = lazily(() => import('./mail/SendDialog').then((module) => module.SendDialog));

interface Props {
  report: Report;
  /** Of the report as it is kept; absent of one that is not. */
  id?: string;
  /** Absent for whoever may not. */
  onDelete?: () => void;
}

/** What can be done with a report besides looking at it. */
export function ReportDeeds({ report, id, onDelete }: Props) {
  const { t } = useTranslation();
  const [sending, setSending] = useState(false);
  const object = objectOf(useCatalog(), report.object);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target><ActionIcon className={css.bare} aria-label={t('reports.more')} title={t('reports.more')}><IconDots size={16} stroke={1.5} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {object && <ExportItem report={report} object={object} />}
          {id && <Menu.Item leftSection={<IconMail size={16} stroke={1.5} aria-hidden />} onClick={() => setSending(true)}>{t('reports.mail.send')}</Menu.Item>}
          <Menu.Item leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />} onClick={() => window.print()}>{t('reports.print')}</Menu.Item>
          {onDelete && <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />} onClick={onDelete}>{t('reports.delete')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {sending && id && <SendDialog sent={{ object: 'report', id, name: report.name, mine: report.sharing === 'private' }} onClose={() => setSending(false)} />}
    </>
  );
}

/** The table as a file. */
function ExportItem({ report, object }: { report: Report; object: ObjectType }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const grouping = groupingOf(report.definition);
  const words = useWords(object, grouping);
  const give = async () => {
    const groups = await queryClient.fetchQuery(groupsQuery(report.object, { ...queryOf(report.definition), limit: 1_000 }));
    download(report.name, csvOf(groups, {
      dimensions: dimensionLabels(catalog, object, grouping),
      measures: shownMeasures(grouping).map((measure) => ({ key: measure.key, label: measureLabel(catalog, object, measure) })),
      before: (label) => `${label} (${t('summary.earlier')})`,
      name: words.nameOf,
    }));
  };
  return <Menu.Item leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />} onClick={() => void give().catch((error: unknown) => notify.bad(messageOf(error)))}>{t('reports.csv')}</Menu.Item>;
}
