import type { KeyboardEvent } from 'react';
import { Tag } from '@/ui/Tag';
import type { Field } from '../schema/types';
import css from './ReasonKeys.module.css';

/** One reason, one key: the options of a select in a row, each under its number. */
export function ReasonKeys({ field, onChoose }: { field: Field; onChoose: (option: string) => void }) {
  const options = (field.options ?? []).filter((option) => !option.retired);
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[Number(event.key) - 1];
    if (!option || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChoose(option.key);
  };
  return (
    <div role="toolbar" aria-label={field.label} className={css.options} onKeyDown={onKeyDown}>
      {options.map((option, at) => (
        <button key={option.key} type="button" className={css.option} {...(at === 0 ? { 'data-autofocus': true } : {})} onClick={() => onChoose(option.key)}>
          {at < 9 && <kbd aria-hidden>{at + 1}</kbd>}
          <Tag label={option.label} colour={option.color} />
        </button>
      ))}
    </div>
  );
}
