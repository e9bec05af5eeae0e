import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Initials } from '@/ui/Initials';
import css from './Agenda.module.css';
import { type Marked, namesOf } from './people';

/** Whose an appointment is, where several people's stand among each other: their letters, and for who listens their names. */
export function Whose({ people }: { people: readonly Marked[] }) {
  if (people.length === 0) return null;
  return (
    <>
      <span className={css.whose} aria-hidden>{people.map((one) => <span key={one.id} className={css.letters} data-whose={one.letters}><Initials id={one.id} name={one.name} size={16} letters={one.letters} /></span>)}</span>
      <VisuallyHidden>{namesOf(people)}: </VisuallyHidden>
    </>
  );
}

/** Which letters are whose. */
export function Legend({ people }: { people: readonly Marked[] }) {
  const { t } = useTranslation();
  return (
    <ul className={css.legend} aria-label={t('agenda.legend')}>
      {people.map((one) => <li key={one.id}><span className={css.letters}><Initials id={one.id} name={one.name} size={16} letters={one.letters} /></span>{one.name}</li>)}
    </ul>
  );
}
