import type { MouseEvent } from 'react';
import css from './Grid.module.css';

interface Props {
  label: string;
  checked: boolean;
  some?: boolean;
  onTick: (on: boolean, event: MouseEvent<HTMLInputElement>) => void;
}

/** A row's mark: the browser's own box, for a list draws it thirty times a glance. */
export function Tick({ label, checked, some, onTick }: Props) {
  return (
    <input
      type="checkbox"
      className={css.tick}
      ref={(box) => {
        if (box) box.indeterminate = some ?? false;
      }}
      aria-label={label}
      checked={checked}
      tabIndex={-1}
      onClick={(event) => onTick(event.currentTarget.checked, event)}
      onChange={() => {}}
    />
  );
}
