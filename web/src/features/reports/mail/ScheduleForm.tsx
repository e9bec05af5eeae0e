import { Button, MultiSelect, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type Day, dayName } from '@/engine/field/recurrence/rule';
import { usePage } from '@/engine/record/page';
import css from './Mail.module.css';
import { FIRST, hourText, MONTH_DAYS, monthDayText, type Plan, type Rhythm, RHYTHMS, WEEKDAYS } from './schedule';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourText(hour) }));
const AS_IT_IS = 'asItIs';

interface Props {
  label: string;
  /** What it begins with; null where the rhythm is one that is not offered here, and stays as it is. */
  first: Plan | null;
  /** The rhythm in words, where it is not offered. */
  said?: string;
  people: string[];
  verb: string;
  /** The plan is null where the rhythm stays as it is. */
  onSave: (plan: Plan | null, people: string[]) => Promise<unknown>;
  onCancel?: () => void;
}

/** To whom, how often and when. */
export function ScheduleForm({ label, first, said, people: readers, verb, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const [plan, setPlan] = useState(first);
  const [people, setPeople] = useState(readers);
  const [busy, setBusy] = useState(false);
  const users = usePage('user', { fields: ['name'], filter: { and: [{ field: 'active', op: 'is', value: true }, { field: 'email', op: 'isNotEmpty' }] }, sort: [{ field: 'name' }], limit: 200 });
  const everyone = (users.data?.pages[0]?.items ?? []).map((one) => ({ value: one.id, label: String(one['name'] ?? '') }));
  const change = (part: Partial<Plan>) => setPlan({ ...(plan ?? FIRST), ...part });
  const save = () => {
    setBusy(true);
    void onSave(plan, people).catch(() => undefined).finally(() => setBusy(false));
  };
  const rhythms = [...(first === null ? [{ value: AS_IT_IS, label: t('reports.mail.asItIs', { when: said ?? '' }) }] : []), ...RHYTHMS.map((value) => ({ value, label: t(`reports.mail.rhythms.${value}`) }))];
  return (
    <section className={css.form} aria-label={label}>
      <MultiSelect label={t('reports.mail.people')} data={everyone} value={people} onChange={setPeople} searchable hidePickedOptions nothingFoundMessage={t('field.noMatch')} />
      <div className={css.line}>
        <NativeSelect label={t('reports.mail.rhythm')} value={plan?.rhythm ?? AS_IT_IS} onChange={(event) => (event.currentTarget.value === AS_IT_IS ? setPlan(null) : change({ rhythm: event.currentTarget.value as Rhythm }))} data={rhythms} />
        {plan?.rhythm === 'week' && <NativeSelect label={t('reports.mail.day')} value={plan.weekday} onChange={(event) => change({ weekday: event.currentTarget.value as Day })} data={WEEKDAYS.map((value) => ({ value, label: dayName(value, 'long') }))} />}
        {plan?.rhythm === 'month' && <NativeSelect label={t('reports.mail.day')} value={String(plan.monthDay)} onChange={(event) => change({ monthDay: Number(event.currentTarget.value) })} data={MONTH_DAYS.map((day) => ({ value: String(day), label: monthDayText(day) }))} />}
        {plan && <NativeSelect label={t('reports.mail.hour')} value={String(plan.hour)} onChange={(event) => change({ hour: Number(event.currentTarget.value) })} data={HOURS} />}
      </div>
      <div className={css.line}>
        <Button loading={busy} disabled={people.length === 0} onClick={save}>{verb}</Button>
        {onCancel && <Button variant="default" onClick={onCancel}>{t('cancel')}</Button>}
      </div>
    </section>
  );
}
