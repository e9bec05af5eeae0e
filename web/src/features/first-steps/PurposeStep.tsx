import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { refusalOf, run } from '@/engine/record/execute';
import { usePage } from '@/engine/record/page';
import { useFirstSteps } from '@/engine/view/firstSteps';
import { messageOf } from '@/lib/api/problem';
import { uuidv7 } from '@/lib/ids';
import { FirstObjective } from './FirstObjective';
import css from './Welcome.module.css';

/** Why the company is there, in a sentence, and the first thing it wants to reach. */
export function PurposeStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const done = useFirstSteps();
  if (!done) return null;
  return (
    <>
      <p className="quiet">{t('welcome.purpose.text')}</p>
      {done.mission ? <Stated /> : <MissionForm />}
      <h3>{t('welcome.purpose.objective')}</h3>
      {done.objective ? <p role="status">{t('welcome.purpose.there')}</p> : <FirstObjective />}
      {done.mission && done.objective && <div className={css.actions}><Button onClick={onDone}>{t('welcome.next')}</Button></div>}
    </>
  );
}

function Stated() {
  const page = usePage('mission', { fields: ['statement'], limit: 1 });
  return <blockquote className={css.mission}>{String(page.data?.pages[0]?.items[0]?.['statement'] ?? '')}</blockquote>;
}

function MissionForm() {
  const { t } = useTranslation();
  const [statement, setStatement] = useState('');
  const [error, setError] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run([{ do: 'create', object: 'mission', id: uuidv7(), fields: { statement: statement.trim() } }], { quiet: true }).catch((failure: unknown) => setError(messageOf(failure)));
    const refusal = answer?.outcomes[0] && refusalOf(answer.outcomes[0]);
    if (refusal) setError(refusal);
  };
  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <Textarea label={t('welcome.purpose.mission')} placeholder={t('welcome.purpose.missionHint')} value={statement} onChange={(event) => setStatement(event.currentTarget.value)} autosize minRows={2} maxLength={300} error={error} />
      <div className={css.actions}><Button type="submit" disabled={statement.trim() === ''}>{t('welcome.purpose.saveMission')}</Button></div>
    </form>
  );
}
