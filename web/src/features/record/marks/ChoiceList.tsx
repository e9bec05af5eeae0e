import { UnstyledButton } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { Initials } from '@/ui/Initials';
import css from './Marks.module.css';
import type { Choice } from './useChoices';

interface Props {
  id: string;
  label: string;
  choices: Choice[];
  chosen: Choice;
  people: boolean;
  onPick: (choice: Choice) => void;
}

/** Stands below the box, which keeps the focus and says which one is meant. */
export function ChoiceList({ id, label, choices, chosen, people, onPick }: Props) {
  return (
    <div className={css.list} role="listbox" id={id} aria-label={label}>
      {choices.map((one) => (
        <UnstyledButton key={one.id} id={`${id}-${one.id}`} role="option" aria-selected={one.id === chosen.id} tabIndex={-1} className={css.choice} onMouseDown={(event) => event.preventDefault()} onClick={() => onPick(one)}>
          {people ? <Initials id={one.id} name={one.title} size={20} /> : <IconTemplate size={16} stroke={1.5} aria-hidden />}
          <span className={css.title}>{one.title}</span>
          {one.hint && <span className={`quiet ${css.hint}`}>{one.hint}</span>}
        </UnstyledButton>
      ))}
    </div>
  );
}
