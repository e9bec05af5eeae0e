import { ActionIcon } from '@mantine/core';
import { IconAlertCircle, IconCircle, IconCircleCheck, IconCircleMinus, IconCircleX, IconClockCheck, type Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { textOf } from '@/engine/field/registry';
import type { RecordData, Ref } from '@/engine/record/types';
import { fieldOf } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { formatDate, today } from '@/lib/format/dates';
import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './Plan.module.css';
import { isOpen, type Standing, standingOf } from './standing';
import { tickOff } from './tickOff';

const SIGNS: Record<Standing, Icon> = { kept: IconCircleCheck, late: IconClockCheck, missed: IconCircleX, withdrawn: IconCircleMinus, overdue: IconAlertCircle, open: IconCircle };

interface Props {
  task: ObjectType;
  moment: RecordData;
  /** Whether it has to be said which deal it follows. */
  deal: boolean;
}

/** One moment: what, how, and what became of it. */
export function Moment({ task, moment, deal }: Props) {
  const { t } = useTranslation();
  const standing = standingOf(moment, today());
  const Sign = SIGNS[standing];
  const due = typeof moment['due'] === 'string' ? formatDate(moment['due']) : '';
  const said = standing === 'open' ? due : standing === 'overdue' ? t('followUp.overdue', { date: due }) : textIn(task, moment, 'sales.outcome');
  return (
    <li className={css.moment} data-standing={standing}>
      {isOpen(standing) && task.may.update !== 'none' ? (
        <ActionIcon size="sm" aria-label={t('followUp.do', { subject: String(moment['subject'] ?? '') })} onClick={() => tickOff(moment)}><IconCircle size={16} stroke={1.5} /></ActionIcon>
      ) : <Sign size={16} stroke={1.5} aria-hidden />}
      <span className={css.what}>
        <Link to="/o/$object/$id" params={{ object: 'task', id: moment.id }}>{String(moment['subject'] ?? '')}</Link>
        <Manner task={task} moment={moment} deal={deal} />
      </span>
      <span className={css.when} title={isOpen(standing) ? undefined : due}>{said}</span>
    </li>
  );
}

/** How, with whom, and after which deal. */
export function Manner({ task, moment, deal }: Props) {
  const parts = [textIn(task, moment, 'sales.channel'), (moment['sales.person'] as Ref | null)?.title, deal ? (moment['sales.deal'] as Ref | null)?.title : null];
  return <span className="quiet">{parts.filter(Boolean).map((part) => ` · ${part}`).join('')}</span>;
}

function textIn(task: ObjectType, moment: RecordData, key: string): string {
  const field = fieldOf(task, key);
  return field ? textOf(field, moment[key]) : '';
}
