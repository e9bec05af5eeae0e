import { ActionIcon } from '@mantine/core';
import { IconCheck, IconCircle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { textOf } from '@/engine/field/registry';
import { run } from '@/engine/record/execute';
import { usePage } from '@/engine/record/page';
import type { RecordData } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { formatDate, today } from '@/lib/format/dates';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { standingOf, tally } from './standing';
import classes from './Beside.module.css';

const MOST = 50;

/** What follows a deal that was won: each moment of its plan, and whether it was kept. */
export function FollowUp({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const task = useObject('task');
  const followed = fieldOf(task, 'sales.deal') !== undefined;
  const filter = { and: [{ field: 'sales.deal', op: 'is', value: record.id }, { field: 'sales.plan', op: 'isNotEmpty' }] };
  const fields = ['subject', 'due', 'status', 'sales.channel', 'sales.outcome'];
  const page = usePage('task', { fields, filter, sort: [{ field: 'due' }], limit: MOST }, followed);
  const moments = page.data?.pages[0]?.items ?? [];
  if (!task || moments.length === 0) return null;
  return (
    <section aria-labelledby="follow-up">
      <header className={classes.head}>
        <h2 id="follow-up">{t('followUp.title')}</h2>
        <span className={classes.tally}>{t('followUp.tally', tally(moments, today()))}</span>
      </header>
      <ul className={classes.list}>
        {moments.map((moment) => <Moment key={moment.id} task={task} moment={moment} />)}
      </ul>
    </section>
  );
}

function Moment({ task, moment }: { task: ObjectType; moment: RecordData }) {
  const { t } = useTranslation();
  const standing = standingOf(moment, today());
  const text = (key: string) => {
    const field = fieldOf(task, key);
    return field ? textOf(field, moment[key]) : '';
  };
  const subject = String(moment['subject'] ?? '');
  const due = typeof moment['due'] === 'string' ? formatDate(moment['due']) : '';
  const said = standing === 'open' ? due : standing === 'overdue' ? t('followUp.overdue', { date: due }) : text('sales.outcome');
  const done = () => void run([{ do: 'update', object: 'task', id: moment.id, fields: { status: { was: 'open', becomes: 'done' } } }], { done: t('followUp.done', { subject }) });
  const settled = standing !== 'open' && standing !== 'overdue';
  return (
    <li className={classes.row} data-standing={standing}>
      {settled ? (
        <Mark good={standing === 'kept' || standing === 'late'} />
      ) : task.may.update === 'none' ? (
        <IconCircle size={16} stroke={1.5} aria-hidden />
      ) : (
        <ActionIcon aria-label={t('followUp.do', { subject })} onClick={done}><IconCheck size={16} stroke={1.5} /></ActionIcon>
      )}
      <span>
        <Link to="/o/$object/$id" params={{ object: 'task', id: moment.id }}>{subject}</Link>
        <span className="quiet">{text('sales.channel') && ` · ${text('sales.channel')}`}</span>
      </span>
      <span className={classes.when}>{said}</span>
    </li>
  );
}

function Mark({ good }: { good: boolean }) {
  const Icon = good ? IconCircleCheck : IconCircleX;
  return <Icon size={16} stroke={1.5} aria-hidden />;
}
