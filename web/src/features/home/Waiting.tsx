import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import type { RecordData, Ref } from '@/engine/record/types';
import { run } from '@/engine/record/execute';
import { request } from '@/lib/api/request';
import { formatDate, formatInstant, instantOf, today } from '@/lib/format/dates';
import { HomeSection } from './HomeSection';
import css from './MyDay.module.css';

/** What waits for an answer of mine, and what I wait for: invitations, and tasks of mine that others are to do. */
export function Waiting({ me }: { me: string }) {
  const { t } = useTranslation();
  const invited = usePage('appointment', {
    fields: ['subject', 'startsAt', 'owner'],
    filter: { and: [{ any: 'participants', where: { and: [{ field: 'who', op: 'is', value: me }, { field: 'answer', op: 'is', value: 'none' }] } }, { field: 'startsAt', op: 'ge', value: instantOf(today(), '00:00') }, { field: 'status', op: 'is', value: 'planned' }, { not: { field: 'owner', op: 'is', value: me } }] },
    sort: [{ field: 'startsAt' }],
    limit: 5,
  });
  const handed = usePage('task', {
    fields: ['subject', 'due', 'assignee'],
    filter: { and: [{ field: 'owner', op: 'is', value: me }, { field: 'assignee', op: 'isNotEmpty' }, { field: 'assignee', op: 'isNot', value: me }, { field: 'status', op: 'is', value: 'open' }] },
    sort: [{ field: 'due' }],
    limit: 5,
  });
  const invitations = invited.data?.pages[0]?.items ?? [];
  const tasks = handed.data?.pages[0]?.items ?? [];
  return (
    <>
      {invitations.length > 0 && (
        <HomeSection kind="invitations" title={<>{t('home.invitations')} <span className={css.count}>{invitations.length}</span></>} why={t('home.why.invitations')}>
          <ul className={css.list}>{invitations.map((one) => <Invitation key={one.id} one={one} me={me} />)}</ul>
        </HomeSection>
      )}
      {tasks.length > 0 && (
        <HomeSection kind="handedOver" title={<>{t('home.waiting')} <span className={css.count}>{tasks.length}</span></>} why={t('home.why.handedOver')}>
          <ul className={css.list}>
            {tasks.map((task) => (
              <li key={task.id} className={css.line} data-row>
                <div className={css.words}>
                  <Link to="/o/$object/$id" params={{ object: 'task', id: task.id }} className={css.name}>{String(task['subject'] ?? '')}</Link>
                  <span className={css.about}>{(task['assignee'] as Ref | null | undefined)?.title}</span>
                </div>
                <span className={task['due'] && String(task['due']) < today() ? css.late : css.when}>{task['due'] ? formatDate(String(task['due'])) : ''}</span>
              </li>
            ))}
          </ul>
        </HomeSection>
      )}
    </>
  );
}

function Invitation({ one, me }: { one: RecordData; me: string }) {
  const { t } = useTranslation();
  const answer = async (becomes: 'accepted' | 'declined') => {
    const whole = await request<RecordData>(`/records/appointment/${one.id}`);
    const mine = (whole['participants'] as { id: string; who: Ref; answer: string }[]).find((each) => each.who.id === me);
    if (mine) await run([{ do: 'update', object: 'appointment', id: one.id, fields: { participants: { change: [{ id: mine.id, fields: { answer: { was: mine.answer, becomes } } }] } } }], { done: t(`home.answered.${becomes}`, { name: String(one['subject'] ?? '') }) });
  };
  return (
    <li className={css.line} data-row>
      <div className={css.words}>
        <Link to="/o/$object/$id" params={{ object: 'appointment', id: one.id }} className={css.name}>{String(one['subject'] ?? '')}</Link>
        <span className={css.about}>{(one['owner'] as Ref | null | undefined)?.title}</span>
      </div>
      <span className={css.when}>{formatInstant(String(one['startsAt']))}</span>
      <Button variant="default" size="compact-sm" onClick={() => void answer('accepted').catch(() => undefined)}>{t('home.accept')}</Button>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void answer('declined').catch(() => undefined)}>{t('home.decline')}</Button>
    </li>
  );
}
