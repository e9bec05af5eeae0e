import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useBrand } from '@/engine/session/brand';
import { setUp } from '@/engine/session/setup';
import { CompanyFields, type Company } from '@/engine/view/CompanyFields';
import { messageOf, Problem } from '@/lib/api/problem';
import { LanguageSelect } from '@/ui/LanguageSelect';
import css from './Setup.module.css';

const NOBODY = { name: '', email: '', password: '' };

/** A fresh workspace asks who it belongs to, once; whoever answers is its first administrator and is signed in. */
export function SetupScreen() {
  const { t, i18n } = useTranslation();
  const brand = useBrand();
  const navigate = useNavigate();
  const search = useSearch({ from: '/setup' });
  const [company, setCompany] = useState<Company>({ name: '', baseCurrency: 'EUR', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const [person, setPerson] = useState(NOBODY);
  const [code, setCode] = useState(search.code ?? '');
  const setting = useMutation({
    mutationFn: () => setUp({ company: company.name, baseCurrency: company.baseCurrency, timeZone: company.timeZone, ...person, locale: i18n.language, code: code || null }),
    onSuccess: () => navigate({ to: '/' }),
  });
  const violations = setting.error instanceof Problem ? setting.error.violations : [];
  const errorOf = (field: string) => violations.find((violation) => violation.field === field)?.message;
  const codeError = errorOf('code');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setting.mutate();
  };
  return (
    <main className={css.page}>
      <form className={css.form} onSubmit={submit} noValidate>
        <h1>{t('setup.title', { brand: brand?.name ?? '' })}</h1>
        {search.after === 'sample' && <p role="status" className={css.gone}>{t('setup.afterSample')}</p>}
        <p className="quiet">{t('setup.lead')}</p>
        <h2>{t('setup.company')}</h2>
        <CompanyFields company={company} onChange={setCompany} errorOf={(field) => errorOf(field === 'name' ? 'company' : field)} />
        <h2>{t('setup.you')}</h2>
        <TextInput label={t('setup.name')} value={person.name} onChange={(event) => setPerson({ ...person, name: event.currentTarget.value })} error={errorOf('name')} autoComplete="name" />
        <TextInput label={t('signIn.login')} type="email" value={person.email} onChange={(event) => setPerson({ ...person, email: event.currentTarget.value })} error={errorOf('email')} autoComplete="username" />
        <PasswordInput
          label={t('signIn.password')}
          value={person.password}
          onChange={(event) => setPerson({ ...person, password: event.currentTarget.value })}
          error={errorOf('password')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        {(codeError !== undefined || code !== '') && <TextInput label={t('setup.code')} value={code} onChange={(event) => setCode(event.currentTarget.value)} error={codeError} autoComplete="off" />}
        {setting.isError && violations.length === 0 && (
          <p role="alert" className={css.problem}>
            {messageOf(setting.error)}
          </p>
        )}
        <Button type="submit" loading={setting.isPending}>
          {t('setup.begin')}
        </Button>
      </form>
      <LanguageSelect />
    </main>
  );
}
