import { ActionIcon, Button, MultiSelect, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendar, IconChevronLeft, IconChevronRight, IconFileImport } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import { useObject } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { startCreating } from '@/engine/view/creating';
import { usePeek } from '@/engine/view/peek';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { instantOf, localTime, today } from '@/lib/format/dates';
import { useShortcuts } from '@/lib/shortcuts';
import { ErrorState } from '@/ui/ErrorState';
import css from './Agenda.module.css';
import { type Entry, useAgenda } from '@/engine/view/agenda';
import { DayList } from './DayList';
import { isOccurrence, moveEntry } from './deeds';
import { DueBeside } from './DueBeside';
import { MonthGrid } from './MonthGrid';
import { MoveDialog } from './MoveDialog';
import { dayTitle, monthTitle, range } from './names';
import { type AgendaSearch, type Span, SPANS } from './address';
import { isOf, marked } from './people';
import { dateOf, daysOf, stepped } from './search';
import { TimeGrid } from './TimeGrid';
import { onDay, type Times } from './times';
import { useCalendarFile } from './useCalendarFile';
import { Legend } from './Whose';

/** Days, weeks and months, of oneself or of several people, with what is due beside. What it shows stands in the address. */
export function AgendaScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const peek = usePeek();
  const { user } = useSession();
  const object = useObject('appointment');
  const phone = useMediaQuery('(max-width: 768px)', false, { getInitialValueInEffect: false });
  const search = useSearch({ strict: false }) as AgendaSearch;
  const [moving, setMoving] = useState<{ entry: Entry; to: Times } | null>(null);
  const span = search.span ?? (phone ? 'day' : 'week');
  const date = dateOf(search);
  const people = search.people ?? [user.id];
  const days = daysOf(span, date);
  const [first = date, last = date] = [days[0], days.at(-1)];
  const found = useAgenda(first, last, people);
  const users = usePage('user', { fields: ['name'], filter: { field: 'active', op: 'is', value: true }, sort: [{ field: 'name' }], limit: 200 });
  const everyone = (users.data?.pages[0]?.items ?? []).map((one) => ({ value: one.id, label: String(one['name'] ?? '') }));
  const entries = found.data?.items ?? [];
  const known = marked(people.map((id) => ({ id, name: everyone.find((one) => one.value === id)?.label ?? '' })));
  const whoseOf = (entry: Entry) => (known.length > 1 ? known.filter((one) => isOf(entry, one.id)) : []);
  const go = (next: AgendaSearch) => void navigate({ to: '/agenda', search: { ...search, ...next } as never, replace: true });
  const add = () => startCreating('appointment', { startsAt: instantOf(days.includes(today()) ? today() : first, nextHour()) });
  useShortcuts([
    { keys: 'j', label: t('agenda.later'), run: () => go({ date: stepped(span, date, 1) }) },
    { keys: 'k', label: t('agenda.earlier'), run: () => go({ date: stepped(span, date, -1) }) },
    { keys: 't', label: t('agenda.today'), run: () => go({ date: today() }) },
    { keys: 'm', label: t('agenda.moveLabel'), run: () => undefined, told: true },
    { keys: 'Shift+↑', label: t('agenda.nudge'), run: () => undefined, told: true },
  ]);
  const open = (entry: Entry) => peek.show('appointment', entry.record);
  const ask = (entry: Entry) => setMoving({ entry, to: entry });
  const moved = (entry: Entry, to: Times) => (isOccurrence(entry) ? setMoving({ entry, to }) : void moveEntry(entry, to).catch(() => undefined));
  const dropped = (entry: Entry, day: string) => moved(entry, onDay(entry, day));
  const file = useCalendarFile();
  const title = span === 'day' ? dayTitle(date) : span === 'week' ? range(first, last) : monthTitle(date);
  return (
    <div className={css.page} data-over={file.over || undefined} {...file.drop}>
      <ScreenHead title={t('frame.agenda')} icon={<IconCalendar size={20} stroke={1.5} />} beside={<span className={css.title} aria-live="polite">{title}</span>}>
        {object?.may.create && <Button onClick={add}>{t('create.add', { object: object.label })}</Button>}
      </ScreenHead>
      <div className={css.bar}>
        <ActionIcon aria-label={t('agenda.earlier')} title={t('agenda.earlier')} onClick={() => go({ date: stepped(span, date, -1) })}><IconChevronLeft size={16} stroke={1.5} /></ActionIcon>
        <Button variant="default" size="compact-sm" onClick={() => go({ date: today() })}>{t('agenda.today')}</Button>
        <ActionIcon aria-label={t('agenda.later')} title={t('agenda.later')} onClick={() => go({ date: stepped(span, date, 1) })}><IconChevronRight size={16} stroke={1.5} /></ActionIcon>
        <SegmentedControl size="xs" aria-label={t('agenda.shows')} value={span} onChange={(value) => go({ span: value as Span })} data={SPANS.map((each) => ({ value: each, label: t(`agenda.span.${each}`) }))} />
        {object?.may.create && <ActionIcon component={Link} to="/imports/new" aria-label={t('agenda.import')} title={t('agenda.import')}><IconFileImport size={16} stroke={1.5} /></ActionIcon>}
        <MultiSelect className={css.people} aria-label={t('agenda.people')} data={everyone} value={people} onChange={(chosen) => go({ people: chosen.length > 0 ? chosen : [user.id] })} searchable maxValues={8} hidePickedOptions />
      </div>
      {known.length > 1 && (phone || span !== 'day') && <Legend people={known} />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.more && <p role="status" className={css.note}>{t('agenda.tooMuch')}</p>}
      {!phone && found.data?.items.length === 0 && <p role="status" className={css.note}>{t('agenda.nothing')}</p>}
      <div className={css.body}>
        {phone ? <DayList days={days} entries={entries} whoseOf={whoseOf} onOpen={open} onMove={ask} />
          : span === 'month' ? <MonthGrid days={days} month={date.slice(0, 7)} entries={entries} whoseOf={whoseOf} onOpen={open} onMove={ask} onDrop={dropped} />
            : <TimeGrid key={span} days={days} people={known} whoseOf={whoseOf} entries={entries} onOpen={open} onMove={ask} onMoved={moved} />}
        <DueBeside first={first} last={last} people={people} />
      </div>
      {moving && <MoveDialog entry={moving.entry} to={moving.to} onClose={() => setMoving(null)} />}
    </div>
  );
}

/** The next whole hour of the day, so that an appointment added now is not over already. */
const nextHour = () => `${String(Math.min(23, Number(localTime(new Date()).slice(0, 2)) + 1)).padStart(2, '0')}:00`;
