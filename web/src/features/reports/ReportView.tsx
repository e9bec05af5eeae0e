import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { refusalOf, run } from '@/engine/record/execute';
import { useObject } from '@/engine/schema/catalog';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { uuidv7 } from '@/lib/ids';
import { notify } from '@/ui/notify';
import { useMayChange } from './mayChange';
import { type KeptReport, type Report, reportFields } from './report';
import { ReportDeeds } from './ReportDeeds';
import { ReportEditor } from './ReportEditor';
import css from './Reports.module.css';
import { Result } from './Result';
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
        <ReportDeeds report={draft} {...(kept ? { id: kept.id } : {})} {...(kept && mine && !editing ? { onDelete: () => void remove().catch(() => undefined) } : {})} />
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
