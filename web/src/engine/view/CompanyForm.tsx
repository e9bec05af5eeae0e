import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf, Problem } from '@/lib/api/problem';
import { useSession } from '../session/session';
import { useChangeWorkspace } from '../session/workspace';
import { CompanyFields, type Company } from './CompanyFields';
import css from './CompanyForm.module.css';

/** The company's own data, changed by an administrator. */
export function CompanyForm() {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const change = useChangeWorkspace();
  const [company, setCompany] = useState<Company>({ name: workspace.name, baseCurrency: workspace.baseCurrency, timeZone: workspace.timeZone, ...(workspace.region ? { region: workspace.region } : {}) });
  const violations = change.error instanceof Problem ? change.error.violations : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(company);
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <CompanyFields company={company} onChange={setCompany} errorOf={(field) => violations.find((violation) => violation.field === field)?.message} />
      {change.isError && violations.length === 0 && (
        <p role="alert" className={css.problem}>
          {messageOf(change.error)}
        </p>
      )}
      <div className={css.actions}>
        <Button type="submit" loading={change.isPending}>
          {t('company.save')}
        </Button>
        <span role="status" className="quiet">
          {change.isSuccess ? t('company.saved') : ''}
        </span>
      </div>
    </form>
  );
}
