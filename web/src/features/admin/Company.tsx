import { useTranslation } from '@/lib/i18n/useTranslation';
import { CompanyForm } from '@/engine/view/CompanyForm';
import { Logo } from './Logo';

/** What the company is called, what it counts in, the clock it goes by and its mark. */
export function Company() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="admin-company">
      <h2 id="admin-company">{t('admin.company')}</h2>
      <CompanyForm />
      <Logo />
    </section>
  );
}
