import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import { usePage } from '@/engine/record/page';
import { formatDate, today } from '@/lib/format/dates';
import css from './Agenda.module.css';

interface Props {
  first: string;
  last: string;
  people: string[];
}

/** Tasks due on the days shown, beside them; what is late stands with today. */
export function DueBeside({ first, last, people }: Props) {
  const { t } = useTranslation();
  const from = first <= today() && today() <= last ? [] : [{ field: 'due', op: 'ge', value: first }];
  const page = usePage('task', {
    fields: ['subject', 'due', 'assignee', 'status'],
    filter: { and: [{ field: 'assignee', op: 'in', value: people }, { field: 'status', op: 'is', value: 'open' }, { field: 'due', op: 'le', value: last }, ...from] },
    sort: [{ field: 'due' }],
    limit: 50,
  });
  const tasks = (page.data?.pages[0]?.items ?? []).filter((task) => task['status'] === 'open');
  return (
    <aside className={css.due} aria-labelledby="agenda-due">
      <h2 id="agenda-due">{t('agenda.due')}</h2>
      {page.data && tasks.length === 0 && <p className="quiet">{t('agenda.nothingDue')}</p>}
      <ul>
        {tasks.map((task) => {
          const name = String(task['subject'] ?? '');
          const due = String(task['due']);
          const tick = () => void run([{ do: 'update', object: 'task', id: task.id, fields: { status: { was: 'open', becomes: 'done' } } }], { done: t('home.ticked', { name }) });
          return (
            <li key={task.id}>
              <Checkbox aria-label={t('home.tick', { name })} checked={false} onChange={tick} />
              <Link to="/o/$object/$id" params={{ object: 'task', id: task.id }}>{name}</Link>
              <span data-late={due < today() || undefined}>{formatDate(due)}</span>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
