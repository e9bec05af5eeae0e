import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/engine/session/session';
import { startCreating } from '@/engine/view/creating';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { queryClient } from '@/lib/queryClient';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { LinkButton } from '@/ui/LinkButton';
import { rolesQuery } from './api';
import { PersonRights } from './PersonRights';
import { RoleTable } from './RoleTable';
import css from './Roles.module.css';
import { useNames } from './useNames';

/** Who may what: by role, and of one person all their roles together. */
export function RolesScreen() {
  const { t } = useTranslation();
  const { user } = useSession();
  const names = useNames();
  const roles = useQuery({ ...rolesQuery, enabled: user.role === 'administrator' });
  const [chosen, choose] = useState('rep');
  if (user.role !== 'administrator') return <EmptyState title={t('admin.denied')} text={t('roles.denied')} />;
  const role = roles.data?.roles.find((each) => each.key === chosen);
  const add = () =>
    startCreating('role', {}, (made) => {
      void queryClient.invalidateQueries({ queryKey: rolesQuery.queryKey });
      choose(made.id);
    });
  return (
    <div className={css.page}>
      <ScreenHead title={t('roles.title')} crumbs={<Link to="/admin">{t('admin.title')}</Link>}>
        <Button leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />} onClick={add}>{t('roles.add')}</Button>
      </ScreenHead>
      <div className={css.body}>
        <p className="quiet">{t('roles.text')}</p>
        {roles.isError && <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />}
        {roles.isPending && <Skeleton height={320} />}
        {roles.data && (
          <section aria-labelledby="roles-one">
            <h2 id="roles-one">{t('roles.one')}</h2>
            <div className={css.line}>
              <NativeSelect
                label={t('roles.role')}
                value={chosen}
                onChange={(event) => choose(event.currentTarget.value)}
                data={roles.data.roles.map((each) => ({ value: each.key, label: `${names.role(each)} (${t('roles.people', { count: each.people })})` }))}
              />
              <LinkButton to="/o/$object" params={{ object: 'userRole' }} search={{}} variant="default">{t('roles.give')}</LinkButton>
            </div>
            {role && !role.adjustable && <p className="quiet">{t('roles.everything')}</p>}
            {role?.adjustable && <RoleTable key={role.key + JSON.stringify(role.said)} role={role} rights={roles.data.rights} />}
          </section>
        )}
        {roles.data && <PersonRights roles={roles.data} />}
      </div>
    </div>
  );
}
