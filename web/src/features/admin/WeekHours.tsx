import { Checkbox, TextInput } from '@mantine/core';
import { kept } from '@/lib/format/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './Admin.module.css';
import { type CompanyDays, type Hours, WEEK, type WeekDay } from './calendar';

const USUAL: Hours = { from: '09:00', until: '18:00' };

/** 5 January 2026 was a Monday. */
const dayName = (day: WeekDay) => kept('weekday.long', (locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })).format(new Date(Date.UTC(2026, 0, 5 + WEEK.indexOf(day))));

/** From when until when somebody is there on each day of the week. */
export function WeekHours({ hours, onChange }: { hours: CompanyDays['hours']; onChange: (hours: CompanyDays['hours']) => void }) {
  const { t } = useTranslation();
  const set = (day: WeekDay, of: Hours | undefined) => {
    const { [day]: _before, ...others } = hours;
    onChange(of ? { ...others, [day]: of } : others);
  };
  return (
    <fieldset className={css.rule}>
      <legend>{t('calendar.hours')}</legend>
      <p className="quiet">{Object.keys(hours).length === 0 ? t('calendar.always') : t('calendar.hoursText')}</p>
      {WEEK.map((day) => {
        const of = hours[day];
        const name = dayName(day);
        return (
          <div key={day} className={css.hours}>
            <Checkbox label={name} checked={of !== undefined} onChange={() => set(day, of ? undefined : USUAL)} />
            {of && (
              <>
                <TextInput size="xs" type="time" required aria-label={t('calendar.from', { day: name })} value={of.from} onChange={(event) => set(day, { ...of, from: event.currentTarget.value })} />
                <span aria-hidden>–</span>
                <TextInput size="xs" type="time" required aria-label={t('calendar.until', { day: name })} value={of.until} onChange={(event) => set(day, { ...of, until: event.currentTarget.value })} />
              </>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
