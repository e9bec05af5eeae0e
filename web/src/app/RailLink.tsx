import { Tooltip } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import css from './Rail.module.css';

interface Props extends Pick<LinkProps, 'to' | 'params' | 'search'> {
  label: string;
  icon: ReactNode;
  small: boolean;
  exact?: boolean;
}

export function RailLink({ label, icon, small, exact, ...target }: Props) {
  return (
    <Tooltip label={label} position="right" disabled={!small}>
      <Link {...(target as LinkProps)} className={css.link} activeProps={{ 'aria-current': 'page' }} activeOptions={{ exact: exact ?? false, includeSearch: false }} aria-label={small ? label : undefined}>
        {icon}
        {!small && <span className={css.word}>{label}</span>}
      </Link>
    </Tooltip>
  );
}
