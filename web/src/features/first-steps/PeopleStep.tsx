import { Button } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useFirstSteps } from '@/engine/view/firstSteps';
import { LinkButton } from '@/ui/LinkButton';
import css from './Welcome.module.css';

/** The others: where they are made and invited. */
export function PeopleStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const done = useFirstSteps();
  return (
    <>
      <p className="quiet">{t('welcome.people.text')}</p>
      {done?.people && <p role="status">{t('welcome.people.there')}</p>}
      <div className={css.actions}>
        <LinkButton to={'/admin/users' as '/admin'} variant={done?.people ? 'default' : 'filled'}>{t('welcome.people.invite')}</LinkButton>
        {done?.people && <Button onClick={onDone}>{t('welcome.finish')}</Button>}
      </div>
    </>
  );
}
