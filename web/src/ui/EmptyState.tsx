import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

interface Props {
  icon?: ReactNode;
  title: string;
  text?: string;
  role?: 'alert' | 'status';
  /** What to do next: buttons. */
  children?: ReactNode;
}

/** An empty place that teaches: what belongs here and what to do next. */
export function EmptyState({ icon, title, text, role, children }: Props) {
  return (
    <div className={css.root} role={role}>
      {icon && <div className={css.icon} aria-hidden>{icon}</div>}
      <p className={css.title}>{title}</p>
      {text && <p className={css.text}>{text}</p>}
      {children && <div className={css.actions}>{children}</div>}
    </div>
  );
}
