import { Button } from '@mantine/core';
import { fieldType } from '@/engine/field/registry';
import type { Field } from '@/engine/schema/types';
import { today } from '@/lib/format/dates';
import { kept } from '@/lib/format/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './Admin.module.css';
import type { CalendarAnswer } from './calendar';

/** A day to choose, outside any record. */
const DAY: Field = { key: 'closed', label: '', type: 'date', access: 'write', required: false, readOnly: false, unique: false, sortable: false, groupable: false, system: false, operators: [] };

const dayText = (day: string) => kept('day.week', (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })).format(new Date(`${day}T12:00:00Z`));

interface Props {
  calendar: CalendarAnswer;
  holidays: string[];
  closed: string[];
  onChange: (closed: string[]) => void;
}

/** The next holidays of the countries that are kept, and days on which the company alone is closed. */
export function ClosedDays({ calendar, holidays, closed, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const { Input } = fieldType('date');
  const countries = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const ahead = calendar.days.filter((day) => holidays.includes(day.country) && day.date >= today());
  return (
    <>
      {ahead.length > 0 && (
        <details className={css.days}>
          <summary>{t('calendar.ahead', { count: ahead.length, n: ahead.length })}</summary>
          <ul>{ahead.map((day) => <li key={day.country + day.date}>{[dayText(day.date), t(`holiday.${day.key}`), ...(holidays.length > 1 ? [countries.of(day.country) ?? day.country] : [])].join(' · ')}</li>)}</ul>
        </details>
      )}
      <fieldset className={css.rule}>
        <legend>{t('calendar.closed')}</legend>
        <p className="quiet">{t('calendar.closedText')}</p>
        <ul className={css.plain}>
          {[...closed].sort().map((day) => (
            <li key={day} className={css.hours}>
              <span>{dayText(day)}</span>
              <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('calendar.openOn', { day: dayText(day) })} onClick={() => onChange(closed.filter((one) => one !== day))}>{t('calendar.open')}</Button>
            </li>
          ))}
        </ul>
        {Input && <div className={css.day}><Input key={closed.length} field={DAY} label={t('calendar.addClosed')} value={null} onChange={(day) => typeof day === 'string' && !closed.includes(day) && onChange([...closed, day])} /></div>}
      </fieldset>
    </>
  );
}
