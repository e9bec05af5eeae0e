import { Button } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { startCreating } from '@/engine/view/creating';
import { LinkButton } from '@/ui/LinkButton';
import css from './Admin.module.css';
import { useMailAccounts } from './mail';
import { MailAccount } from './MailAccount';

/** By which accounts mails go, and the way to the templates they are made of. */
export function Mail() {
  const { t } = useTranslation();
  const accounts = useMailAccounts();
  return (
    <section aria-labelledby="admin-mail">
      <h2 id="admin-mail">{t('mail.title')}</h2>
      <p className="quiet">{t('mail.text')}</p>
      {accounts.data?.length === 0 && <p>{t('mail.none')}</p>}
      {accounts.data?.map((account) => <MailAccount key={account.id} account={account} />)}
      <div className={css.line}>
        <Button variant="default" onClick={() => startCreating('mailAccount')}>{t('mail.add')}</Button>
        <LinkButton to="/o/$object" params={{ object: 'mailTemplate' }} search={{}} variant="default">{t('mail.templates')}</LinkButton>
      </div>
    </section>
  );
}
