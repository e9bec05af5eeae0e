import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import type { RecordData, Ref } from '@/engine/record/types';
import { useSession } from '@/engine/session/session';
import { mute, unmute, useMuted } from '@/engine/view/muted';
import { EditSchedule } from './EditSchedule';
import css from './Mail.module.css';
import { scheduleWords } from './schedule';
import { isTrouble, type Standing, standingWords } from './sendings';

const KIND = 'reportSchedule';

interface Props {
  schedule: RecordData;
  readers: readonly Standing[];
  /** What is sent, where that is not said already. */
  what?: ReactNode;
}

/** One sending: to whom, when next, what came of it. Whoever made it changes, rests and stops it, whoever is sent it says that they want it no more. */
export function Schedule({ schedule, readers, what }: Props) {
  const { t } = useTranslation();
  const me = useSession().user.id;
  const [editing, setEditing] = useState(false);
  const muted = useMuted(me) ?? [];
  const { id } = schedule;
  const owner = schedule['owner'] as Ref | null;
  const paused = schedule['paused'] === true;
  const said = scheduleWords(schedule);
  const mine = muted.filter((one) => one.kind === KIND && one.about?.id === id);
  const stop = () => run([{ do: 'delete', object: KIND, id }], { done: t('reports.mail.stopped', { when: said }) });
  const rest = () => run([{ do: 'update', object: KIND, id, fields: { paused: { was: schedule['paused'] ?? null, becomes: !paused } } }], { done: t(paused ? 'reports.mail.resumed' : 'reports.mail.paused', { when: said }) });
  const leave = () => mute(KIND, t('reports.mail.left'), { object: KIND, id });
  const quietly = (deed: () => Promise<unknown>) => void deed().catch(() => undefined);
  return (
    <li className={css.schedule}>
      <div className={css.row}>
        <div className={css.words}>
          {what && <p className={css.what}>{what}</p>}
          <p>
            {said}
            {paused && <span className={css.rests}> · {t('reports.mail.rests')}</span>}
            {owner && owner.id !== me && <span className="quiet"> · {t('reports.mail.by', { name: owner.title ?? '' })}</span>}
          </p>
          <ul className={css.readers} aria-label={t('reports.mail.standing')}>
            {readers.map((one) => (
              <li key={one.reader} data-trouble={(!paused && isTrouble(one)) || undefined}>
                {one.name} <span className={css.stands}>{standingWords(one, paused)}</span>
              </li>
            ))}
          </ul>
        </div>
        {owner?.id === me && !editing && (
          <div className={css.deeds}>
            <Button variant="default" size="compact-sm" aria-label={t('reports.mail.editOf', { when: said })} onClick={() => setEditing(true)}>{t('reports.mail.edit')}</Button>
            <Button variant="default" size="compact-sm" aria-label={t(paused ? 'reports.mail.resumeOf' : 'reports.mail.pauseOf', { when: said })} onClick={() => quietly(rest)}>{t(paused ? 'reports.mail.resume' : 'reports.mail.pause')}</Button>
            <Button variant="default" size="compact-sm" aria-label={t('reports.mail.stopOf', { when: said })} onClick={() => quietly(stop)}>{t('reports.mail.stop')}</Button>
          </div>
        )}
        {owner?.id !== me && readers.some((one) => one.reader === me) && (mine.length > 0
          ? <Button variant="default" size="compact-sm" onClick={() => quietly(() => unmute(mine, t('reports.mail.back')))}>{t('reports.mail.again')}</Button>
          : <Button variant="default" size="compact-sm" onClick={() => quietly(leave)}>{t('reports.mail.leave')}</Button>)}
      </div>
      {editing && <EditSchedule id={id} onDone={() => setEditing(false)} />}
    </li>
  );
}
