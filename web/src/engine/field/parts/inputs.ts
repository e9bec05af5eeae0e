import type { InputProps } from '../types';

/** What every plain input takes over from the contract. */
export function plain<V>({ id, label, autoFocus, readOnly, error }: InputProps<V>) {
  return {
    'aria-label': label,
    readOnly: readOnly ?? false,
    ...(id ? { id } : {}),
    ...(autoFocus ? { autoFocus: true, 'data-autofocus': true } : {}),
    ...(error ? { error } : {}),
  };
}
