import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { addDays, localDate, localTime, today } from '@/lib/format/dates';
import css from './Agenda.module.css';
import type { Entry } from '@/engine/view/agenda';
import { isOn } from './layout';
import { dayTitle, weekday } from './names';
import { type Marked, namesOf } from './people';
import { Whose } from './Whose';

const MOST = 4;

interface Props {
  days: string[];
  month: string;
  entries: Entry[];
  whoseOf: (entry: Entry) => Marked[];
  onOpen: (entry: Entry) => void;
  onMove: (entry: Entry) => void;
  onDrop: (entry: Entry, day: string) => void;
}

/** On a month, up and down are weeks. */
const NUDGES: Record<string, number> = { ArrowUp: -7, ArrowDown: 7, ArrowLeft: -1, ArrowRight: 1 };

/** Weeks under each other; an entry is dragged to another day, or moved there by Shift with the arrows, or by M. */
export function MonthGrid({ days, month, entries, whoseOf, onOpen, onMove, onDrop }: Props) {
  const { t } = useTranslation();
  const pressed = (event: KeyboardEvent, entry: Entry) => {
    const days = event.shiftKey ? NUDGES[event.key] : undefined;
    if (days === undefined && (event.key !== 'm' || event.ctrlKey || event.metaKey || event.altKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (days === undefined) onMove(entry);
    else onDrop(entry, addDays(localDate(new Date(entry.startsAt)), days));
  };
  return (
    <div className={css.month} role="group" aria-label={t('agenda.span.month')}>
      {days.slice(0, 7).map((day) => <span key={day} className={css.weekday}>{weekday(day)}</span>)}
      {days.map((day) => {
        const mine = entries.filter((entry) => isOn(entry, day));
        return (
          // the drop has its twins on the keys of the entry
          <div
            key={day}
            className={css.day}
            data-day={day}
            data-other={!day.startsWith(month) || undefined}
            data-today={day === today() || undefined}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              const entry = entries.find((one) => one.id === event.dataTransfer.getData('text/plain'));
              if (entry) onDrop(entry, day);
            }}
          >
            <Link className={css.dayLink} to="/agenda" search={(was: Record<string, unknown>) => ({ ...was, span: 'day', date: day }) as never} aria-label={dayTitle(day)}>{Number(day.slice(8))}</Link>
            {mine.slice(0, MOST).map((entry) => (
              <button key={entry.id} type="button" className={css.chip} data-channel={String(entry['channel'] ?? '')} title={[entry.subject, namesOf(whoseOf(entry))].filter(Boolean).join(' · ')} draggable onDragStart={(event) => event.dataTransfer.setData('text/plain', entry.id)} onClick={() => onOpen(entry)} onKeyDown={(event) => pressed(event, entry)}>
                <Whose people={whoseOf(entry)} />
                {!entry.allDay && <span className={css.chipTime}>{localTime(new Date(entry.startsAt))}</span>} {entry.subject}
              </button>
            ))}
            {mine.length > MOST && <Link className={css.more} to="/agenda" search={(was: Record<string, unknown>) => ({ ...was, span: 'day', date: day }) as never}>{t('agenda.more', { count: mine.length - MOST, n: mine.length - MOST })}</Link>}
          </div>
        );
      })}
    </div>
  );
}
