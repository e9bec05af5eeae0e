import { ActionIcon } from '@mantine/core';
import { IconArrowsMove, IconRepeat } from '@tabler/icons-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { localTime } from '@/lib/format/dates';
import css from './Agenda.module.css';
import type { Entry } from '@/engine/view/agenda';
import { type Marked, namesOf } from './people';
import { Whose } from './Whose';

interface Props {
  entry: Entry;
  /** Whose it is, where that does not go without saying. */
  whose?: readonly Marked[];
  onOpen: () => void;
  onMove: () => void;
  /** By the keyboard: days and minutes, and whether only its end. */
  onNudge?: (days: number, minutes: number, end: boolean) => void;
  onGrab?: (event: PointerEvent<HTMLElement>, end: boolean) => void;
}

const NUDGES: Record<string, [number, number]> = { ArrowUp: [0, -15], ArrowDown: [0, 15], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** An appointment as it stands in the agenda: a click opens it, a drag moves it, Shift with the arrows does so too, M asks where to. */
export function EntryBox({ entry, whose = [], onOpen, onMove, onNudge, onGrab }: Props) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent) => {
    const nudge = event.shiftKey ? NUDGES[event.key] : undefined;
    if (nudge && onNudge) {
      event.preventDefault();
      onNudge(...nudge, event.ctrlKey || event.metaKey);
    } else if (event.key === 'm' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      onMove();
    }
  };
  const times = entry.allDay ? t('agenda.allDay') : `${localTime(new Date(entry.startsAt))}–${localTime(new Date(entry.endsAt))}`;
  const place = typeof entry['place'] === 'string' ? entry['place'] : '';
  return (
    <div className={css.entry} data-channel={String(entry['channel'] ?? '')} data-entry={entry.id} {...(onGrab ? { onPointerDown: (event) => onGrab(event, false) } : {})}>
      <button type="button" className={css.open} onClick={onOpen} onKeyDown={onKeyDown} title={[`${times} ${entry.subject}`, place, namesOf(whose)].filter(Boolean).join(' · ')}>
        <span className={css.subject}><Whose people={whose} />{entry.subject}</span>
        <span className={css.times}>{times}{place && ` · ${place}`}</span>
      </button>
      {entry.recurrence && <IconRepeat size={12} stroke={1.5} className={css.repeats} aria-label={t('agenda.repeats')} role="img" />}
      <ActionIcon className={css.moveTo} size="sm" aria-label={t('agenda.moveTo', { name: entry.subject })} onClick={onMove} onPointerDown={(event) => event.stopPropagation()}>
        <IconArrowsMove size={14} stroke={1.5} />
      </ActionIcon>
      {onGrab && !entry.allDay && <span className={css.handle} aria-hidden onPointerDown={(event) => { event.stopPropagation(); onGrab(event, true); }} />}
    </div>
  );
}
