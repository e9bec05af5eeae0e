import { type PointerEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { startCreating } from '@/engine/view/creating';
import { today } from '@/lib/format/dates';
import css from './Agenda.module.css';
import type { Entry } from '@/engine/view/agenda';
import { ColumnHead } from './ColumnHead';
import { EntryBox } from './EntryBox';
import { clock, DAY_MINUTES, isLong, isOn, minutesOf, placed } from './layout';
import { isOf, type Marked } from './people';
import { nudged, type Times } from './times';
import { useDrag } from './useDrag';

interface Props {
  days: string[];
  people: Marked[];
  /** Whose an entry is, where columns do not say. */
  whoseOf: (entry: Entry) => Marked[];
  entries: Entry[];
  onOpen: (entry: Entry) => void;
  onMove: (entry: Entry) => void;
  onMoved: (entry: Entry, to: Times) => void;
}

const part = (minutes: number) => `${(minutes / DAY_MINUTES) * 100}%`;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Days, or the people of one day, side by side over the hours. */
export function TimeGrid({ days, people, whoseOf, entries, onOpen, onMove, onMoved }: Props) {
  const { t } = useTranslation();
  // one day shows everybody's beside each other; several days show each what all of them have
  const columns = days.flatMap((day) => (days.length === 1 && people.length > 1 ? people.map((person) => ({ day, person: person.id })) : [{ day, person: '' }]));
  const whose = (entry: Entry) => (columns[0]?.person ? [] : whoseOf(entry));
  const scroll = useRef<HTMLDivElement>(null);
  const drag = useDrag({
    columns,
    onMoved,
    onDrawn: ({ person }, startsAt, endsAt) => startCreating('appointment', { startsAt, endsAt, ...(person ? { owner: { object: 'user', id: person } } : {}) }),
  });
  useLayoutEffect(() => {
    const box = scroll.current;
    if (box) box.scrollTop = (box.scrollHeight / 24) * 7.5;
  }, []);
  const inColumn = (column: { day: string; person: string }) => entries.filter((entry) => isOn(entry, column.day) && (column.person === '' || isOf(entry, column.person)));
  const nudge = (entry: Entry) => (byDays: number, minutes: number, end: boolean) => {
    const to = nudged(entry, byDays, minutes, end);
    if (to && !(entry.allDay && minutes !== 0)) onMoved(entry, to);
  };
  const now = minutesOf(new Date().toISOString());
  return (
    // what scrolls must be reached by the keyboard
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.scroll} ref={scroll} tabIndex={0} role="group" aria-label={t('agenda.hours')}>
      <div className={css.heads} data-columns={columns.length}>
        <span className={css.corner} />
        {columns.map((column) => <ColumnHead key={column.day + column.person} day={column.day} person={people.find((one) => one.id === column.person)} wide={columns.length === 1} />)}
      </div>
      <div className={css.longs}>
        <span className={css.corner}>{t('agenda.allDay')}</span>
        {columns.map((column) => (
          <div key={column.day + column.person} className={css.long}>
            {inColumn(column).filter(isLong).map((entry) => <EntryBox key={entry.id} entry={entry} whose={whose(entry)} onOpen={() => onOpen(entry)} onMove={() => onMove(entry)} onNudge={nudge(entry)} />)}
          </div>
        ))}
      </div>
      <div className={css.hours}>
        <div className={css.clock} aria-hidden>{HOURS.slice(1).map((hour) => <span key={hour} style={{ top: part(hour * 60) }}>{clock(hour * 60)}</span>)}</div>
        {/* drawing with the pointer has its twin in the button that adds one */}
        <div className={css.columns} ref={drag.grid} onPointerDown={(event: PointerEvent) => drag.press(event)}>
          {columns.map((column, at) => (
            <div key={column.day + column.person} className={css.column} data-today={column.day === today() || undefined}>
              {placed(inColumn(column), column.day).map(({ entry, from, to, lane, lanes }) => (
                <div key={entry.id} className={css.slot} data-held={drag.ghost?.entry?.id === entry.id || undefined} style={{ top: part(from), height: part(to - from), left: `${(lane / lanes) * 100}%`, width: `${100 / lanes}%` }}>
                  <EntryBox entry={entry} whose={whose(entry)} onOpen={() => onOpen(entry)} onMove={() => onMove(entry)} onNudge={nudge(entry)} onGrab={(event, end) => drag.grab(event, entry, end)} />
                </div>
              ))}
              {drag.ghost?.column === at && (
                <div className={css.ghost} style={{ top: part(drag.ghost.from), height: part(drag.ghost.to - drag.ghost.from) }}>
                  {clock(drag.ghost.from)}–{clock(Math.min(DAY_MINUTES, drag.ghost.to) % DAY_MINUTES)} {drag.ghost.entry?.subject}
                </div>
              )}
              {column.day === today() && <div className={css.now} style={{ top: part(now) }} aria-hidden />}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
