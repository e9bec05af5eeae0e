import css from './Tag.module.css';

/** A word with its colour: the word is always there, the colour only helps. */
export function Tag({ label, colour }: { label: string; colour?: string | null | undefined }) {
  return (
    <span className={css.tag} style={colour ? { color: `var(--tint-${colour}, var(--ink))`, background: `var(--wash-${colour}, var(--sunk))` } : undefined} data-plain={colour ? undefined : true}>
      {label}
    </span>
  );
}
