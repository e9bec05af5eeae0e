import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { messageOf, Problem } from '@/lib/api/problem';
import { kept } from '@/lib/format/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { notify } from '@/ui/notify';
import css from './Admin.module.css';
import { type CalendarAnswer, type CompanyDays, useChangeCalendar } from './calendar';
import { ClosedDays } from './ClosedDays';
import { WeekHours } from './WeekHours';

const MONTHS = Array.from({ length: 12 }, (_, month) => month);

const monthName = (month: number) => kept('month.long', (locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })).format(new Date(Date.UTC(2026, month, 1)));

/** The first month of the year, the hours of the week, the holidays that are kept, and days of one's own. */
export function CalendarForm({ calendar }: { calendar: CalendarAnswer }) {
  const { t, i18n } = useTranslation();
  const [said, setSaid] = useState<CompanyDays>(calendar);
  const change = useChangeCalendar();
  const say = (part: Partial<CompanyDays>) => setSaid({ ...said, ...part });
  const countries = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(said, { onSuccess: () => notify.done(t('calendar.saved')) });
  };
  const keep = (country: string) => say({ holidays: said.holidays.includes(country) ? said.holidays.filter((one) => one !== country) : [...said.holidays, country] });
  const refusal = change.error instanceof Problem ? (change.error.violations[0]?.message ?? messageOf(change.error)) : change.error && messageOf(change.error);
  return (
    <form onSubmit={submit} className={css.stack}>
      <NativeSelect label={t('calendar.fiscalYear')} description={t('calendar.fiscalYearWhy')} value={String(said.fiscalYear)} w={280}
        data={MONTHS.map((month) => ({ value: String(month + 1), label: monthName(month) }))} onChange={(event) => say({ fiscalYear: Number(event.currentTarget.value) })} />
      <WeekHours hours={said.hours} onChange={(hours) => say({ hours })} />
      <fieldset className={css.rule}>
        <legend>{t('calendar.holidays')}</legend>
        <p className="quiet">{t('calendar.holidaysText')}</p>
        <div className={css.links}>
          {calendar.countries.map((country) => <Checkbox key={country} label={countries.of(country) ?? country} checked={said.holidays.includes(country)} onChange={() => keep(country)} />)}
        </div>
      </fieldset>
      <ClosedDays calendar={calendar} holidays={said.holidays} closed={said.closed} onChange={(closed) => say({ closed })} />
      {refusal && <p role="alert" className={css.problem}>{refusal}</p>}
      <div className={css.line}><Button type="submit" loading={change.isPending}>{t('calendar.save')}</Button></div>
    </form>
  );
}
