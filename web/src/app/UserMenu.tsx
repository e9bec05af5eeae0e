import { UnstyledButton } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/engine/session/session';
import { lazily } from '@/lib/lazily';
import { Initials } from '@/ui/Initials';
import { useOpener } from '@/ui/opener';
import css from './Rail.module.css';

export const UserMenuItems = lazily(() => import('./UserMenuItems').then((module) => module.UserMenuItems));

/** Oneself, and what opens from there. */
export function UserMenu({ small, onHelp }: { small: boolean; onHelp: () => void }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const opener = useOpener(UserMenuItems.fetch, 'menu');
  return (
    <>
      <UnstyledButton {...opener.button} className={css.user} aria-label={t('frame.userMenu', { name: user.name })}>
        <Initials id={user.id} name={user.name} size={24} />
        {!small && <span className={css.word}>{user.name}</span>}
      </UnstyledButton>
      {opener.wanted && <UserMenuItems opener={opener} onHelp={onHelp} />}
    </>
  );
}
