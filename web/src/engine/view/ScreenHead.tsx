import type { ReactNode } from 'react';
import css from './ScreenHead.module.css';

interface Props {
  title: string;
  icon?: ReactNode;
  /** What leads here, before the title: links. */
  crumbs?: ReactNode;
  /** Beside the title: a count, a view switcher. */
  beside?: ReactNode;
  /** Buttons at the far end; the primary one last. */
  children?: ReactNode;
  /** The buttons are few: they stay on the title's line, however long it is. */
  tight?: boolean;
}

/** The top line of a screen: where one is, and what can be done here. */
export function ScreenHead({ title, icon, crumbs, beside, children, tight }: Props) {
  return (
    <header className={css.head} data-tight={tight || undefined}>
      <div className={css.where}>
        {crumbs && <nav className={css.crumbs}>{crumbs}<span aria-hidden className="quiet">/</span></nav>}
        {icon && <span className={css.icon} aria-hidden>{icon}</span>}
        <h1 className={css.title}>{title}</h1>
        {beside}
      </div>
      {children && <div className={css.actions}>{children}</div>}
    </header>
  );
}
