import { Button, MultiSelect, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type Day, dayName } from '@/engine/field/recurrence/rule';
import { refusalOf, run } from '@/engine/record/execute';
import { usePage } from '@/engine/record/page';
import { useSession } from '@/engine/session/session';
import { uuidv7 } from '@/lib/ids';
import { notify } from '@/ui/notify';
import css from './Mail.module.css';
import { FIRST, hourText, MONTH_DAYS, monthDayText, type Plan, planFields, type Rhythm, RHYTHMS, WEEKDAYS } from './schedule';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourText(hour) }));

/** To whom, how often and when. */
export function NewSchedule({ about }: { about: { object: string; id: string } }) {
  const { t } = useTranslation();
  const me = useSession().user.id;
  const [plan, setPlan] = useState<Plan>(FIRST);
  const [people, setPeople] = useState([me]);
  const [busy, setBusy] = useState(false);
  const users = usePage('user', { fields: ['name'], filter: { and: [{ field: 'active', op: 'is', value: true }, { field: 'email', op: 'isNotEmpty' }] }, sort: [{ field: 'name' }], limit: 200 });
  const everyone = (users.data?.pages[0]?.items ?? []).map((one) => ({ value: one.id, label: String(one['name'] ?? '') }));
  const change = (part: Partial<Plan>) => setPlan({ ...plan, ...part });
  const add = async () => {
    setBusy(true);
    try {
      const fields = { about, ...planFields(plan), readers: people.map((who) => ({ id: uuidv7(), who })) };
      const answer = await run([{ do: 'create', object: 'reportSchedule', id: uuidv7(), fields }], { done: t('reports.mail.added'), quiet: true });
      const refusal = answer.outcomes[0] && refusalOf(answer.outcomes[0]);
      if (refusal) notify.bad(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={css.form} aria-label={t('reports.mail.new')}>
      <MultiSelect label={t('reports.mail.people')} data={everyone} value={people} onChange={setPeople} searchable hidePickedOptions nothingFoundMessage={t('field.noMatch')} />
      <div className={css.line}>
        <NativeSelect label={t('reports.mail.rhythm')} value={plan.rhythm} onChange={(event) => change({ rhythm: event.currentTarget.value as Rhythm })} data={RHYTHMS.map((value) => ({ value, label: t(`reports.mail.rhythms.${value}`) }))} />
        {plan.rhythm === 'week' && <NativeSelect label={t('reports.mail.day')} value={plan.weekday} onChange={(event) => change({ weekday: event.currentTarget.value as Day })} data={WEEKDAYS.map((value) => ({ value, label: dayName(value, 'long') }))} />}
        {plan.rhythm === 'month' && <NativeSelect label={t('reports.mail.day')} value={String(plan.monthDay)} onChange={(event) => change({ monthDay: Number(event.currentTarget.value) })} data={MONTH_DAYS.map((day) => ({ value: String(day), label: monthDayText(day) }))} />}
        <NativeSelect label={t('reports.mail.hour')} value={String(plan.hour)} onChange={(event) => change({ hour: Number(event.currentTarget.value) })} data={HOURS} />
      </div>
      <Button loading={busy} disabled={people.length === 0} onClick={() => void add().catch(() => undefined)}>{t('reports.mail.add')}</Button>
    </section>
  );
}
