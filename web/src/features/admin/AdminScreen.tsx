import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/engine/session/session';
import { CompanyForm } from '@/engine/view/CompanyForm';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { EmptyState } from '@/ui/EmptyState';
import css from './Admin.module.css';
import { Audit } from './Audit';
import { AllTokens } from './AllTokens';
import { Currencies } from './Currencies';
import { Mail } from './Mail';
import { MailAsides } from './MailAsides';
import { People } from './People';
import { Privacy } from './Privacy';
import { SampleData } from './SampleData';
import { Health } from './Health';
import { Selling } from './Selling';
import { Webhooks } from './Webhooks';
import { Roles } from './Roles';
import { Types } from './Types';

/** What concerns the whole workspace: the company, its people, its keys, its data. */
export function AdminScreen() {
  const { t } = useTranslation();
  const { user, workspace } = useSession();
  const administrator = user.role === 'administrator';
  return (
    <div className={css.page}>
      <ScreenHead title={t('admin.title')} />
      <div className={css.sections}>
        {!administrator && <EmptyState title={t('admin.denied')} text={t('admin.deniedText')} />}
        {administrator && (
          <section aria-labelledby="admin-company">
            <h2 id="admin-company">{t('admin.company')}</h2>
            <CompanyForm />
          </section>
        )}
        {administrator && <Currencies />}
        {administrator && <People />}
        {administrator && <Roles />}
        {administrator && <Types />}
        {administrator && <AllTokens />}
        <Selling />
        {administrator && <Webhooks />}
        {administrator && <Mail />}
        {administrator && <MailAsides />}
        {administrator && <Health />}
        {administrator && <Privacy />}
        {administrator && <Audit />}
        {administrator && workspace.sample && <SampleData />}
      </div>
    </div>
  );
}
