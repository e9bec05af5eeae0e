import { ActionIcon, Button, Checkbox, Skeleton } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Serves } from '@/engine/purpose/Serves';
import { servedField } from '@/engine/purpose/serving';
import { run } from '@/engine/record/execute';
import { usePage } from '@/engine/record/page';
import type { RecordData, Ref } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { startCreating } from '@/engine/view/creating';
import { titleOf } from '@/engine/view/titleOf';
import { useWorkdays } from '@/engine/view/workdays';
import { addDays, formatDate, today } from '@/lib/format/dates';
import { HomeSection } from './HomeSection';
import css from './MyDay.module.css';

/** My open tasks, the late ones first; each says about whom it is and why it stands here. What is due while nobody is there is due before. */
export function DueTasks({ object, me }: { object: ObjectType; me: string }) {
  const { t } = useTranslation();
  const { closed, openFrom } = useWorkdays();
  const page = usePage('task', {
    fields: ['subject', 'due', 'about', 'status', 'priority', 'owner', ...servedField(object)],
    filter: { and: [{ field: 'assignee', op: 'is', value: me }, { field: 'status', op: 'is', value: 'open' }, { field: 'due', op: 'isNotEmpty' }] },
    sort: [{ field: 'due' }],
    limit: 40,
  });
  const tasks = (page.data?.pages[0]?.items ?? []).filter((task) => task['status'] === 'open');
  const working = openFrom(addDays(today(), 1));
  const due = tasks.filter((task) => String(task['due']) < working);
  const next = tasks.filter((task) => String(task['due']) >= working).slice(0, 5);
  if (page.isPending) return <Skeleton height={200} />;
  return (
    <>
      <HomeSection kind="today" title={<>{t('home.today')} <span className={css.count}>{due.length}</span></>} why={t('home.why.today')}>
        {due.length === 0 && <p className={css.empty}>{t(closed(today()) ? 'home.off.nothingDue' : 'home.nothingDue')}</p>}
        <TaskList object={object} tasks={due} />
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => startCreating('task', { assignee: { object: 'user', id: me } })}>
          {t('home.addTask')}
        </Button>
      </HomeSection>
      {next.length > 0 && (
        <HomeSection kind="next" title={t('home.next')} why={t('home.why.next')}>
          <TaskList object={object} tasks={next} />
        </HomeSection>
      )}
    </>
  );
}

/** Lines that tick a task off or put it off. */
export function TaskList({ object, tasks }: { object: ObjectType; tasks: RecordData[] }) {
  return (
    <ul className={css.list}>
      {tasks.map((task) => (
        <TaskLine key={task.id} object={object} task={task} />
      ))}
    </ul>
  );
}

function TaskLine({ object, task }: { object: ObjectType; task: RecordData }) {
  const { t } = useTranslation();
  const { closed, openFrom } = useWorkdays();
  const about = task['about'] as Ref | null | undefined;
  const due = String(task['due']);
  const late = due < today();
  const name = titleOf(object, task);
  const change = (field: string, becomes: string, done: string) => void run([{ do: 'update', object: 'task', id: task.id, fields: { [field]: { was: task[field] ?? null, becomes } } }], { done }).catch(() => undefined);
  const tomorrow = openFrom(addDays(due < today() ? today() : due, 1));
  const when = due === today() ? t('home.dueToday') : closed(due) ? t('home.off.due', { date: formatDate(due) }) : formatDate(due);
  return (
    <li className={css.line} data-row>
      <Checkbox aria-label={t('home.tick', { name })} checked={false} onChange={() => change('status', 'done', t('home.ticked', { name }))} />
      <div className={css.words}>
        <Link to="/o/$object/$id" params={{ object: 'task', id: task.id }} className={css.name}>
          {name}
        </Link>
        {about?.title && (
          <Link to="/o/$object/$id" params={{ object: about.object, id: about.id }} className={css.about}>
            {about.title}
          </Link>
        )}
        <Serves object={object} record={task} whole />
      </div>
      <span className={late ? css.late : css.when}>{late ? t('home.late', { date: formatDate(due) }) : when}</span>
      <ActionIcon size="sm" className={css.useless} data-snooze aria-label={t('home.snooze', { name })} title={t('home.snoozeUntil', { date: formatDate(tomorrow) })} onClick={() => change('due', tomorrow, t('home.snoozed', { name, date: formatDate(tomorrow) }))}>
        <IconClockPause size={14} stroke={1.5} />
      </ActionIcon>
    </li>
  );
}
