import { Button } from '@mantine/core';
import { IconDownload, IconPencil, IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { refusalOf, run } from '@/engine/record/execute';
import { groupsQuery } from '@/engine/record/groups';
import { useCatalog, useObject } from '@/engine/schema/catalog';
import { measureLabel } from '@/engine/summary/measureLabel';
import { shownMeasures } from '@/engine/summary/summary';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { uuidv7 } from '@/lib/ids';
import { queryClient } from '@/lib/queryClient';
import { notify } from '@/ui/notify';
import { csvOf, download } from './csv';
import { dimensionLabels } from './labels';
import { useMayChange } from './mayChange';
import { groupingOf, type KeptReport, queryOf, type Report, reportFields } from './report';
import { ReportEditor } from './ReportEditor';
import css from './Reports.module.css';
import { Result } from './Result';
import { useWords } from './words';
import { ALL, AREA, reportAt } from './place';

interface Props {
  kept: KeptReport | null;
  first: Report;
}

/** A report's answer, and beside it, for whoever edits, its question; the answer follows each change. */
export function ReportView({ kept, first }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const type = useObject('report');
  const mine = useMayChange('report', kept ?? { owner: null, sharing: 'private' });
  const [draft, setDraft] = useState<Report>(first);
  const [editing, setEditing] = useState(!kept);
  const changed = !kept || JSON.stringify(reportFields(draft)) !== JSON.stringify(reportFields(kept));
  const name = draft.name.trim();
  const keep = async () => {
    const id = kept && mine ? kept.id : uuidv7();
    const fields = { ...reportFields(draft), name, ...(kept && !mine ? { sharing: 'private' } : {}) };
    const changes = Object.fromEntries(Object.entries(fields).map(([key, becomes]) => [key, { becomes }]));
    const answer = await run([kept && mine ? { do: 'update', object: 'report', id, fields: changes } : { do: 'create', object: 'report', id, fields }], { done: t('reports.saved'), quiet: true });
    const [outcome] = answer.outcomes;
    const refusal = outcome && refusalOf(outcome);
    if (refusal) return notify.bad(refusal);
    setEditing(false);
    if (id !== kept?.id) void navigate({ to: AREA, params: reportAt(id), replace: !kept });
  };
  const sorted = (sort: { measure: string; desc?: boolean }) => setDraft({ ...draft, definition: { ...draft.definition, sort: [sort] } });
  const remove = async () => {
    if (!kept) return;
    await run([{ do: 'delete', object: 'report', id: kept.id }], { done: t('reports.deleted', { name: kept.name }) });
    void navigate({ to: AREA, params: ALL });
  };
  return (
    <div className={`${css.page} ${css.paper}`}>
      <ScreenHead title={name || t(kept ? 'reports.untitled' : 'reports.new')} crumbs={<Link to={AREA} params={ALL}>{t('reports.title')}</Link>}>
        <Export report={draft} />
        <Button className={css.bare} variant="default" leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />} onClick={() => window.print()}>{t('reports.print')}</Button>
        {kept && mine && !editing && <Button className={css.bare} variant="default" onClick={() => void remove().catch(() => undefined)}>{t('reports.delete')}</Button>}
        {!editing && <Button className={css.bare} variant="default" leftSection={<IconPencil size={16} stroke={1.5} aria-hidden />} onClick={() => setEditing(true)}>{t('reports.edit')}</Button>}
        {editing && kept && <Button className={css.bare} variant="default" onClick={() => { setDraft(first); setEditing(false); }}>{t('cancel')}</Button>}
        {(editing || changed) && type?.may.create && <Button className={css.bare} disabled={!changed || !name} onClick={() => void keep().catch(() => undefined)}>{t(kept && !mine ? 'reports.saveCopy' : 'reports.save')}</Button>}
      </ScreenHead>
      <div className={css.split}>
        {editing && <ReportEditor report={draft} onChange={setDraft} />}
        <div className={css.answer}>
          <Result report={draft} onSort={sorted} />
          {draft.kind !== 'table' && <div className={css.twin}><Result report={draft} asTable onSort={sorted} quiet /></div>}
        </div>
      </div>
    </div>
  );
}

/** The table as a file. */
function Export({ report }: { report: Report }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const object = useObject(report.object);
  const grouping = groupingOf(report.definition);
  const words = useWords(object ?? catalog.objects[0]!, grouping);
  if (!object) return null;
  const give = async () => {
    const groups = await queryClient.fetchQuery(groupsQuery(report.object, { ...queryOf(report.definition), limit: 1_000 }));
    download(report.name, csvOf(groups, {
      dimensions: dimensionLabels(catalog, object, grouping),
      measures: shownMeasures(grouping).map((measure) => ({ key: measure.key, label: measureLabel(catalog, object, measure) })),
      before: (label) => `${label} (${t('summary.earlier')})`,
      name: words.nameOf,
    }));
  };
  return <Button className={css.bare} variant="default" leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />} onClick={() => void give().catch((error: unknown) => notify.bad(String(error)))}>{t('reports.csv')}</Button>;
}
