import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { sessionQuery, useSession } from '@/engine/session/session';
import { useSample } from '@/engine/session/workspace';
import { CompanyForm } from '@/engine/view/CompanyForm';
import { startCreating } from '@/engine/view/creating';
import { messageOf } from '@/lib/api/problem';
import { LinkButton } from '@/ui/LinkButton';
import { notify } from '@/ui/notify';
import css from './FirstSteps.module.css';

/** An empty workspace teaches: name the company, bring in what there is, invite the others. Each can wait. */
export function FirstSteps() {
  const { t } = useTranslation();
  const { user, workspace } = useSession();
  const client = useQueryClient();
  const sample = useSample();
  const administrator = user.role === 'administrator';
  return (
    <div className={css.page}>
      <h1>{t('firstSteps.title', { name: user.name })}</h1>
      <p className="quiet">{t('firstSteps.lead')}</p>
      <ol className={css.steps}>
        {administrator && workspace.name === '' && (
          <li>
            <h2>{t('firstSteps.company')}</h2>
            <CompanyForm />
          </li>
        )}
        <li>
          <h2>{t('firstSteps.data')}</h2>
          <p className="quiet">{t('firstSteps.dataText')}</p>
          <div className={css.actions}>
            <LinkButton to="/imports/new" search={{}}>
              {t('firstSteps.import')}
            </LinkButton>
            {administrator && (
              <Button variant="default" loading={sample.isPending} onClick={() => sample.mutate('load', { onError: (error) => notify.bad(messageOf(error)) })}>
                {t('firstSteps.sample')}
              </Button>
            )}
            <Button variant="default" onClick={() => startCreating('account', {}, () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }))}>
              {t('firstSteps.create')}
            </Button>
          </div>
        </li>
        {administrator && (
          <li>
            <h2>{t('firstSteps.people')}</h2>
            <p className="quiet">{t('firstSteps.peopleText')}</p>
            <LinkButton to="/admin" variant="default">
              {t('firstSteps.invite')}
            </LinkButton>
          </li>
        )}
      </ol>
    </div>
  );
}
