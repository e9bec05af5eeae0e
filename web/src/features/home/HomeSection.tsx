import { ActionIcon } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/engine/session/session';
import { isMuted, mute, useMuted } from '@/engine/view/muted';
import css from './MyDay.module.css';

export const KINDS = ['firstSteps', 'now', 'today', 'next', 'standingIn', 'lateStep', 'noStep', 'latePromise', 'invitations', 'handedOver', 'changed', 'pipeline', 'objectives'] as const;
export type Kind = (typeof KINDS)[number];

interface Props {
  kind: Kind;
  title: ReactNode;
  /** Why these lines stand here; said to whoever asks. */
  why: string;
  sub?: boolean;
  children: ReactNode;
}

/** Lines of one kind. Whoever finds them of no use takes the kind away, for good and on every device. */
export function HomeSection({ kind, title, why, sub, children }: Props) {
  const { t } = useTranslation();
  const muted = useMuted(useSession().user.id);
  if (isMuted(muted, `home.${kind}`)) return null;
  const Heading = sub ? 'h3' : 'h2';
  return (
    <section aria-labelledby={`home-${kind}`} className={css.section}>
      <div className={css.sectionHead}>
        <Heading id={`home-${kind}`} title={why}>{title}</Heading>
        <ActionIcon className={css.useless} size="sm" aria-label={t('home.uselessOf', { why })} title={`${why} ${t('home.useless')}`} onClick={() => void mute(`home.${kind}`, t('home.hidden')).catch(() => undefined)}>
          <IconEyeOff size={14} stroke={1.5} />
        </ActionIcon>
      </div>
      {children}
    </section>
  );
}
