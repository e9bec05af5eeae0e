import { type PointerEvent, useRef, useState } from 'react';
import { addDays, instantOf, localDate } from '@/lib/format/dates';
import type { Entry } from '@/engine/view/agenda';
import type { Times } from './times';
import { clock, DAY_MINUTES, minutesOf, SNAP, snapped } from './layout';

/** What is being drawn while the pointer is down: on which column, from when to when. */
export interface Ghost {
  column: number;
  from: number;
  to: number;
  entry: Entry | null;
}

interface Asked {
  columns: { day: string; person: string }[];
  onMoved: (entry: Entry, to: Times) => void;
  onDrawn: (column: { day: string; person: string }, from: string, to: string) => void;
}

/** Below this a press is a click. */
const SLACK = 5;

const moment = (day: string, minutes: number) => (minutes >= DAY_MINUTES ? instantOf(addDays(day, 1), '00:00') : instantOf(day, clock(minutes)));

/** Moves, stretches and draws appointments on the hours, a quarter of an hour at a time. Esc lets go of them. */
export function useDrag({ columns, onMoved, onDrawn }: Asked) {
  const grid = useRef<HTMLDivElement>(null);
  const [ghost, setGhost] = useState<Ghost | null>(null);

  const at = (x: number, y: number) => {
    const box = grid.current?.getBoundingClientRect();
    if (!box) return { column: 0, minutes: 0 };
    const column = Math.floor(((x - box.left) / box.width) * columns.length);
    return { column: Math.min(columns.length - 1, Math.max(0, column)), minutes: Math.min(DAY_MINUTES, Math.max(0, ((y - box.top) / box.height) * DAY_MINUTES)) };
  };

  const follow = (event: PointerEvent, entry: Entry | null, draw: (x: number, y: number) => Ghost, drop: (last: Ghost) => void) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const begun = { x: event.clientX, y: event.clientY };
    let last: Ghost | null = null;
    const end = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('keydown', escape, true);
      setGhost(null);
    };
    const move = (moved: globalThis.PointerEvent) => {
      if (!last && Math.hypot(moved.clientX - begun.x, moved.clientY - begun.y) < SLACK) return;
      last = draw(moved.clientX, moved.clientY);
      setGhost(last);
    };
    const up = () => {
      end();
      if (!last) return;
      // the click that follows a drag is none
      if (entry) window.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true });
      drop(last);
    };
    const escape = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      end();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('keydown', escape, true);
  };

  const grab = (event: PointerEvent, entry: Entry, end: boolean) => {
    const from = minutesOf(entry.startsAt);
    const length = Math.round((new Date(entry.endsAt).getTime() - new Date(entry.startsAt).getTime()) / 60_000);
    const held = at(event.clientX, event.clientY).minutes - from;
    const home = columns.findIndex((column) => column.day === localDate(new Date(entry.startsAt)));
    const draw = (x: number, y: number): Ghost => {
      const { column, minutes } = at(x, y);
      if (end) return { column: home, from, to: Math.max(from + SNAP, snapped(minutes)), entry };
      const start = Math.max(0, Math.min(DAY_MINUTES - SNAP, snapped(minutes - held)));
      return { column, from: start, to: start + length, entry };
    };
    follow(event, entry, draw, (last) => {
      const day = columns[last.column]?.day ?? localDate(new Date(entry.startsAt));
      const startsAt = end ? entry.startsAt : moment(day, last.from);
      onMoved(entry, { startsAt, endsAt: end ? moment(day, last.to) : new Date(new Date(startsAt).getTime() + length * 60_000).toISOString() });
    });
  };

  const press = (event: PointerEvent) => {
    if ((event.target as HTMLElement).closest('[data-entry]')) return;
    const begun = at(event.clientX, event.clientY);
    const start = snapped(begun.minutes - SNAP / 2);
    follow(event, null, (_x, y) => {
      const here = snapped(at(event.clientX, y).minutes);
      return { column: begun.column, from: Math.min(start, here), to: Math.max(start + SNAP, here), entry: null };
    }, (last) => {
      const column = columns[last.column];
      if (column) onDrawn(column, moment(column.day, last.from), moment(column.day, last.to));
    });
  };

  return { grid, ghost, grab, press };
}
