import { Link } from '@tanstack/react-router';
import { today } from '@/lib/format/dates';
import { Initials } from '@/ui/Initials';
import css from './Agenda.module.css';
import { dayShort, dayTitle } from './names';
import type { Person } from './people';

/** Which day, and whose; a day of several leads to itself. */
export function ColumnHead({ day, person, wide }: { day: string; person: Person | undefined; wide: boolean }) {
  return (
    <span className={css.columnHead} data-today={day === today() || undefined}>
      {person ? <><Initials id={person.id} name={person.name} size={20} /><span className="ellipsis">{person.name}</span></>
        : wide ? dayTitle(day)
          : <Link to="/agenda" search={(was: Record<string, unknown>) => ({ ...was, span: 'day', date: day }) as never} aria-label={dayTitle(day)}>{dayShort(day)}</Link>}
    </span>
  );
}
