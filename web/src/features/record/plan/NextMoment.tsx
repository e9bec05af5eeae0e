import { Button } from '@mantine/core';
import { IconCalendarEvent, IconCheck, IconClipboardList, IconMail, IconMapPin, IconPhone, type Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { RecordData } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { formatDate, today } from '@/lib/format/dates';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Manner } from './Moment';
import css from './Plan.module.css';
import { standingOf } from './standing';
import { tickOff } from './tickOff';

const CHANNELS: Record<string, Icon> = { call: IconPhone, email: IconMail, meeting: IconCalendarEvent, visit: IconMapPin, survey: IconClipboardList };

/** The moment that comes next, with the way it is done; done with one click. */
export function NextMoment({ task, moment, deal }: { task: ObjectType; moment: RecordData; deal: boolean }) {
  const { t } = useTranslation();
  const subject = String(moment['subject'] ?? '');
  const Sign = CHANNELS[String(moment['sales.channel'])] ?? IconCheck;
  const due = typeof moment['due'] === 'string' ? moment['due'] : null;
  const late = standingOf(moment, today()) === 'overdue';
  return (
    <div className={css.next} data-late={late || undefined}>
      <Sign size={20} stroke={1.5} aria-hidden />
      <div className={css.what}>
        <p className={css.say}>{t('followUp.next')}{due && <> · <span className={css.due}>{late ? t('followUp.overdue', { date: formatDate(due) }) : formatDate(due)}</span></>}</p>
        <Link to="/o/$object/$id" params={{ object: 'task', id: moment.id }}>{subject}</Link>
        <Manner task={task} moment={moment} deal={deal} />
      </div>
      {task.may.update !== 'none' && <Button size="compact-sm" variant="default" aria-label={t('followUp.do', { subject })} leftSection={<IconCheck size={16} stroke={1.5} aria-hidden />} onClick={() => tickOff(moment)}>{t('followUp.doIt')}</Button>}
    </div>
  );
}
