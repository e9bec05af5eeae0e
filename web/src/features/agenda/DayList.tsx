import { useTranslation } from '@/lib/i18n/useTranslation';
import { localDate } from '@/lib/format/dates';
import css from './Agenda.module.css';
import type { Entry } from '@/engine/view/agenda';
import { EntryBox } from './EntryBox';
import { isOn } from './layout';
import { dayTitle } from './names';
import type { Marked } from './people';

interface Props {
  days: string[];
  entries: Entry[];
  whoseOf: (entry: Entry) => Marked[];
  onOpen: (entry: Entry) => void;
  onMove: (entry: Entry) => void;
}

/** On a phone: what the day holds, one under the other; of several days, those that hold something. */
export function DayList({ days, entries, whoseOf, onOpen, onMove }: Props) {
  const { t } = useTranslation();
  const shown = days.filter((day) => days.length === 1 || entries.some((entry) => isOn(entry, day)));
  return (
    <div className={css.dayList}>
      {shown.length === 0 && <p className="quiet">{t('agenda.nothing')}</p>}
      {shown.map((day) => (
        <section key={day} aria-label={dayTitle(day)}>
          {days.length > 1 && <h2>{dayTitle(day)}</h2>}
          {entries.every((entry) => !isOn(entry, day)) && <p className="quiet">{t('agenda.nothing')}</p>}
          {entries.filter((entry) => isOn(entry, day)).map((entry) => (
            <div key={entry.id + localDate(new Date(entry.startsAt))} className={css.listed}><EntryBox entry={entry} whose={whoseOf(entry)} onOpen={() => onOpen(entry)} onMove={() => onMove(entry)} /></div>
          ))}
        </section>
      ))}
    </div>
  );
}
