import { Button } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { SampleUser } from '@/engine/session/brand';
import css from './SignIn.module.css';

/** While the sample workspace is there, one click enters as each of its people. */
export function SampleUsers({ users, onChoose }: { users: SampleUser[]; onChoose: (user: SampleUser) => void }) {
  const { t } = useTranslation();
  return (
    <section className={css.sample} aria-labelledby="sample-users">
      <h2 id="sample-users" className={css.sampleTitle}>{t('signIn.sample')}</h2>
      {users.map((user) => (
        <Button key={user.login} variant="default" fullWidth justify="space-between" rightSection={<span className="quiet">{t(`role.${user.role}`)}</span>} onClick={() => onChoose(user)}>
          {user.login}
        </Button>
      ))}
    </section>
  );
}
