import { Select, TextInput } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { countries } from '../field/address/countries';

export interface Company {
  name: string;
  baseCurrency: string;
  timeZone: string;
  /** Not asked for where the clock tells it. */
  region?: string;
}

interface Props {
  company: Company;
  onChange: (company: Company) => void;
  errorOf: (field: keyof Company) => string | undefined;
}

const codes = (kind: 'currency' | 'timeZone') => Intl.supportedValuesOf(kind);

/** What the company is called, the currency it counts in, where it is, and the clock it goes by. */
export function CompanyFields({ company, onChange, errorOf }: Props) {
  const { t, i18n } = useTranslation();
  const names = new Intl.DisplayNames(i18n.language, { type: 'currency' });
  return (
    <>
      <TextInput
        label={t('company.name')}
        value={company.name}
        onChange={(event) => onChange({ ...company, name: event.currentTarget.value })}
        error={errorOf('name')}
        autoComplete="organization"
      />
      <Select
        label={t('company.currency')}
        description={t('company.currencyWhy')}
        data={codes('currency').map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))}
        value={company.baseCurrency}
        onChange={(code) => code && onChange({ ...company, baseCurrency: code })}
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        error={errorOf('baseCurrency')}
      />
      {company.region && (
        <Select
          label={t('company.country')}
          description={t('company.countryWhy')}
          data={countries()}
          value={company.region}
          onChange={(region) => region && onChange({ ...company, region })}
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          error={errorOf('region')}
        />
      )}
      <Select
        label={t('company.zone')}
        data={[...new Set([company.timeZone, ...codes('timeZone')])].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        value={company.timeZone}
        onChange={(zone) => zone && onChange({ ...company, timeZone: zone })}
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        error={errorOf('timeZone')}
      />
    </>
  );
}
