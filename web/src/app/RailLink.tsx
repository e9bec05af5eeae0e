import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import css from './Rail.module.css';

interface Props extends Pick<LinkProps, 'to' | 'params' | 'search'> {
  label: string;
  icon: ReactNode;
  small: boolean;
  exact?: boolean;
  /** A saved view is its list's address with one more word: what is said after the `?` tells them apart. */
  bySearch?: boolean;
}

export function RailLink({ label, icon, small, exact, bySearch, ...target }: Props) {
  return (
    <Link {...(target as LinkProps)} className={css.link} activeProps={{ 'aria-current': 'page' }} activeOptions={{ exact: exact ?? false, includeSearch: bySearch ?? false, explicitUndefined: true }} aria-label={small ? label : undefined} title={small ? label : undefined}>
      {icon}
      {!small && <span className={css.word}>{label}</span>}
    </Link>
  );
}
