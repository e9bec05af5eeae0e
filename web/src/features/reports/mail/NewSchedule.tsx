import { useTranslation } from '@/lib/i18n/useTranslation';
import { refusalOf, run } from '@/engine/record/execute';
import { useSession } from '@/engine/session/session';
import { uuidv7 } from '@/lib/ids';
import { notify } from '@/ui/notify';
import { FIRST, planFields, type Plan } from './schedule';
import { ScheduleForm } from './ScheduleForm';

/** Another sending of a report. */
export function NewSchedule({ about }: { about: { object: string; id: string } }) {
  const { t } = useTranslation();
  const me = useSession().user.id;
  const add = async (plan: Plan | null, people: string[]) => {
    const fields = { about, ...planFields(plan ?? FIRST), readers: people.map((who) => ({ id: uuidv7(), who })) };
    const answer = await run([{ do: 'create', object: 'reportSchedule', id: uuidv7(), fields }], { done: t('reports.mail.added'), quiet: true });
    const refusal = answer.outcomes[0] && refusalOf(answer.outcomes[0]);
    if (refusal) notify.bad(refusal);
  };
  return <ScheduleForm label={t('reports.mail.new')} first={FIRST} people={[me]} verb={t('reports.mail.add')} onSave={add} />;
}
