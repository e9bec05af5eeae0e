import { colourOf } from './theme/colours';
import css from './Initials.module.css';

export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? '';
  return (words.length > 1 ? first + (words.at(-1)?.[0] ?? '') : first).toUpperCase();
}

/** A person as their initials on a colour from their id; decoration beside the name. */
export function Initials({ id, name, size = 20, letters = initials(name) }: { id: string; name: string; size?: number; letters?: string }) {
  const colour = colourOf(id);
  return (
    <span className={css.initials} aria-hidden style={{ ...(letters.length > 2 ? { padding: '0 4px', borderRadius: size / 2 } : { width: size }), height: size, fontSize: size * (size < 20 ? 0.6 : 0.45), color: `var(--tint-${colour})`, background: `var(--wash-${colour})` }}>
      {letters}
    </span>
  );
}
