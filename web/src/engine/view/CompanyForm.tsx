import { Button, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf, Problem } from '@/lib/api/problem';
import { useSession } from '../session/session';
import { useChangeWorkspace } from '../session/workspace';
import css from './CompanyForm.module.css';

const codes = (kind: 'currency' | 'timeZone') => Intl.supportedValuesOf(kind);

/** What the company is called, the currency it counts in, and the clock it goes by. */
export function CompanyForm({ onSaved }: { onSaved?: () => void }) {
  const { t, i18n } = useTranslation();
  const { workspace } = useSession();
  const change = useChangeWorkspace();
  const [name, setName] = useState(workspace.name);
  const [baseCurrency, setCurrency] = useState(workspace.baseCurrency);
  const [timeZone, setZone] = useState(workspace.timeZone);
  const names = new Intl.DisplayNames(i18n.language, { type: 'currency' });
  const errorOf = (field: string) => (change.error instanceof Problem ? change.error.violations.find((violation) => violation.field === field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ name, baseCurrency, timeZone }, onSaved ? { onSuccess: onSaved } : {});
  };
  const loose = change.isError && !(change.error instanceof Problem && change.error.violations.length > 0);
  return (
    <form className={css.form} onSubmit={submit}>
      <TextInput label={t('company.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} error={errorOf('name')} autoComplete="organization" />
      <Select
        label={t('company.currency')}
        description={t('company.currencyWhy')}
        data={codes('currency').map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))}
        value={baseCurrency}
        onChange={(code) => code && setCurrency(code)}
        searchable
        allowDeselect={false}
        error={errorOf('baseCurrency')}
      />
      <Select
        label={t('company.zone')}
        data={[...new Set([timeZone, ...codes('timeZone')])].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        value={timeZone}
        onChange={(zone) => zone && setZone(zone)}
        searchable
        allowDeselect={false}
        error={errorOf('timeZone')}
      />
      {loose && (
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
