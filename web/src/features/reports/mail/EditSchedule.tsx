import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import { useRecord } from '@/engine/record/one';
import type { Change, ChildChanges } from '@/engine/record/types';
import { type Plan, planFields, planOf, readerChanges, readersOf, scheduleWords } from './schedule';
import { ScheduleForm } from './ScheduleForm';

/** What is sent already goes to others, or at another time. */
export function EditSchedule({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation();
  const schedule = useRecord('reportSchedule', id).data;
  if (!schedule) return null;
  const said = scheduleWords(schedule);
  const save = async (plan: Plan | null, people: string[]) => {
    const changes = Object.entries(plan ? planFields(plan) : {}).map(([key, becomes]): [string, Change] => [key, { was: schedule[key] ?? null, becomes }]);
    const fields: Record<string, Change | ChildChanges> = { ...Object.fromEntries(changes), readers: readerChanges(schedule, people) };
    const when = plan ? scheduleWords({ ...schedule, ...planFields(plan) }) : said;
    const answer = await run([{ do: 'update', object: 'reportSchedule', id, fields }], { done: t('reports.mail.saved', { when }) });
    if (answer.outcomes[0]?.status === 'saved') onDone();
  };
  return <ScheduleForm label={t('reports.mail.editOf', { when: said })} first={planOf(schedule)} said={said} people={readersOf(schedule).map((who) => who.id)} verb={t('save')} onSave={save} onCancel={onDone} />;
}
